import { meetingStateAfter, type MeetingAction } from '../../shared/committee/meeting-life.ts'
import { Item, MeetingSummary } from '../../shared/committee/meeting.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { noteHead } from '../audit/daily-heads.ts'
import { recordEvent } from '../audit/record-event.ts'
import { meetingKeys } from '../storage/meeting-keys.ts'
import type { Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'
import { MeetingHead, type MeetingRecord } from './meeting-record.ts'

/** The meeting's own item, or undefined. */
export async function findMeeting(table: Table, meetingId: string): Promise<MeetingHead | undefined> {
  const item = await table.get(meetingKeys.meeting(meetingId))
  return item && MeetingHead.parse(item)
}

/** A meeting with its agenda, or `meeting.not_found`. */
export async function loadMeeting(table: Table, meetingId: string): Promise<MeetingRecord> {
  const head = await findMeeting(table, meetingId)
  if (!head) throw new DomainError('meeting.not_found')
  const found = await table.getMany(
    head.agenda.map((dossierId) => meetingKeys.agendaItem(meetingId, dossierId)),
  )
  const items = new Map(found.map((item) => Item.parse(item)).map((item) => [item.dossierId, item]))
  return { head, items: head.agenda.flatMap((dossierId) => items.get(dossierId) ?? []) }
}

const changedMeanwhile = () => new DomainError('meeting.changed')

/** Condition of every write that rests on a meeting as it was read: nothing happened to it since. */
export const isSame = ({ chain }: Pick<MeetingHead, 'chain'>) => ({
  expression: 'chain.#hash = :seen',
  names: { '#hash': 'hash' },
  values: { ':seen': chain.hash },
  otherwise: changedMeanwhile,
})

interface MeetingChange {
  event: { type: string; facts: Record<string, unknown> }
  at: string
  /** Account, or `system`. */
  actor: string
  action?: MeetingAction
  set?: Partial<Omit<MeetingHead, 'id' | 'callId' | 'state' | 'chain'>>
}

/**
 * Adds to the transaction what changes of a meeting, with its audit event. The condition is the old head of the
 * meeting's chain, so that it changes in one order only: what is frozen at closing is what was read.
 */
export function changeMeeting(
  transaction: Transaction,
  before: MeetingHead,
  { event: happening, at, actor, action, set }: MeetingChange,
): MeetingHead {
  const state = action ? meetingStateAfter(before.state, action) : before.state
  if (!state) throw new DomainError('meeting.state', { state: before.state })
  const event = recordEvent(transaction, before.chain, { dossierId: before.id, at, actor, ...happening })
  const chain = { sequence: event.sequence, hash: event.hash }
  const head: MeetingHead = { ...before, ...set, state, chain }
  const isNew = before.chain.sequence === 0
  transaction.put(
    { ...meetingKeys.meeting(head.id), kind: 'Meeting', schemaVersion: 1, ...head },
    isNew ? { expression: 'attribute_not_exists(pk)', otherwise: changedMeanwhile } : isSame(before),
  )
  noteHead(transaction, event)
  transaction.put({
    ...meetingKeys.callMeeting(head.callId, head.id),
    kind: 'MeetingSummary',
    schemaVersion: 1,
    ...summaryOf(head),
  })
  return head
}

const summaryOf = ({ id, callId, title, startsAt, state, agenda }: MeetingHead): MeetingSummary => ({
  id,
  callId,
  title,
  startsAt,
  state,
  items: agenda.length,
})

/** Adds to the transaction what the committee says of a dossier. */
export const putItem = (transaction: Transaction, meetingId: string, item: Item): Transaction =>
  transaction.put({
    ...meetingKeys.agendaItem(meetingId, item.dossierId),
    kind: 'AgendaItem',
    schemaVersion: 1,
    ...item,
  })

/** Meetings on a call, the next first. */
export async function readMeetingsOf(table: Table, callId: string): Promise<MeetingSummary[]> {
  const items = await table.partition(callId, 'meeting#')
  return items.map((item) => MeetingSummary.parse(item)).sort(byStart)
}

const byStart = (left: MeetingSummary, right: MeetingSummary) =>
  right.startsAt.localeCompare(left.startsAt) || left.id.localeCompare(right.id)

/** Meetings in which an account has a seat. */
export async function readMeetingsWith(table: Table, accountId: string): Promise<MeetingSummary[]> {
  const pointers = await table.partition(accountId, 'meeting#')
  const ids = pointers.map(({ sk }) => sk.slice('meeting#'.length))
  const items = await table.getMany(ids.map(meetingKeys.meeting))
  return items.map((item) => summaryOf(MeetingHead.parse(item))).sort(byStart)
}

/** Adds to the transaction in whose list the meeting stands; `before`: the seats as they were. */
export function pointSeats(
  transaction: Transaction,
  meetingId: string,
  seats: MeetingHead['seats'],
  before: MeetingHead['seats'],
): void {
  const accounts = (list: MeetingHead['seats']) => new Set(list.flatMap(({ accountId }) => accountId ?? []))
  const [now, earlier] = [accounts(seats), accounts(before)]
  for (const accountId of now)
    if (!earlier.has(accountId))
      transaction.put({
        ...meetingKeys.accountMeeting(accountId, meetingId),
        kind: 'MeetingPointer',
        schemaVersion: 1,
      })
  for (const accountId of earlier)
    if (!now.has(accountId)) transaction.delete(meetingKeys.accountMeeting(accountId, meetingId))
}
