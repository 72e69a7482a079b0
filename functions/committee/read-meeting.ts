import type { ItemDossier, Meeting, MeetingSummary, ShownItem } from '../../shared/committee/meeting.ts'
import { isAllowed } from '../../shared/access/permissions.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import { actorOf, type Context } from '../context.ts'
import { CallRow } from '../decisions/call-rows.ts'
import { currentDecisions } from '../decisions/current-decisions.ts'
import { readMemberships } from '../dossiers/membership.store.ts'
import { findNoted } from '../evaluation/consensus.store.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import type { MeetingHead, MeetingRecord } from './meeting-record.ts'
import { loadMeeting, readMeetingsOf, readMeetingsWith } from './meeting.store.ts'
import { settleMeetings } from './settle-meetings.ts'

/** The asker's seat, by account. */
const seatOf = ({ seats }: Pick<MeetingHead, 'seats'>, accountId: string) =>
  seats.find((seat) => seat.accountId === accountId)

/** The meeting, for the service and for who has a seat in it; for everybody else there is none. */
export async function openMeetingFor(context: Context, meetingId: string): Promise<MeetingRecord> {
  const record = await loadMeeting(context.table, meetingId)
  const { accountId, roles } = actorOf(context)
  const isOfService = isAllowed('meeting.list', { signedIn: true, roles })
  if (!isOfService && !seatOf(record.head, accountId)) throw new DomainError('meeting.not_found')
  return record
}

/** Rows of the call's table for these dossiers, by dossier. */
export async function readRows(
  table: Table,
  dossierIds: readonly string[],
): Promise<ReadonlyMap<string, CallRow>> {
  const items = await table.getMany(dossierIds.map(keys.row))
  return new Map(items.map((item) => [item.pk, CallRow.parse(item)]))
}

async function readDossiers(
  table: Table,
  dossierIds: readonly string[],
): Promise<ReadonlyMap<string, ItemDossier>> {
  const rows = await readRows(table, dossierIds)
  const [decisions, noted] = await Promise.all([
    currentDecisions(table, [...rows.values()]),
    findNoted(table, dossierIds),
  ])
  return new Map(
    [...rows].map(([id, { row, standing }]) => {
      const { reference, projectTitle, lead, territory, requestedGrant, totalCost, score } = row
      const decision = decisions.get(id)
      const facts = { reference, projectTitle, lead, territory, requestedGrant, totalCost }
      return [
        id,
        {
          ...facts,
          isUnderThreshold: standing.isUnderThreshold,
          ...(score !== undefined && { score }),
          ...(row.state === 'evaluation' && { isInEvaluation: true }),
          ...(noted.has(id) && { isNoted: true }),
          ...(decision && { decision }),
        },
      ]
    }),
  )
}

/** A meeting as the asker may see it. */
export async function viewMeeting(context: Context, { head, items }: MeetingRecord): Promise<Meeting> {
  const { table } = context
  await settleMeetings(table, head.callId)
  const { accountId, roles } = actorOf(context)
  const [dossiers, own] = await Promise.all([
    readDossiers(table, head.agenda),
    readMemberships(table, accountId),
  ])
  const involved = new Set(own.map(({ dossierId }) => dossierId))
  const seat = seatOf(head, accountId)
  const shown = items.map((item): ShownItem => {
    const { dossierId } = item
    const isHidden = involved.has(dossierId) || (seat !== undefined && item.recusals[seat.id] !== undefined)
    const dossier = dossiers.get(dossierId)
    if (isHidden) return { dossierId, isHidden }
    return { dossierId, isHidden, item, ...(dossier && { dossier }) }
  })
  const { id, callId, state, title, startsAt, place, rule, quorum, seats, openedAt, closing, closed, fault } =
    head
  return {
    id,
    callId,
    state,
    title,
    startsAt,
    place,
    rule,
    quorum,
    seats,
    items: shown,
    revision: head.chain.sequence,
    minutes: head.minutes.map(({ language, size, sha256 }) => ({ language, size, sha256 })),
    mayWrite: isAllowed('meeting.write', { signedIn: true, roles }),
    ...(openedAt !== undefined && { openedAt }),
    ...(state === 'closing' && closing && { legalAct: closing.legalAct }),
    ...(closed && { closedAt: closed.at, legalAct: closed.legalAct }),
    ...(fault && { fault }),
    ...(seat && { ownSeatId: seat.id }),
  }
}

export const readMeeting = async (context: Context, { meetingId }: { meetingId: string }): Promise<Meeting> =>
  viewMeeting(context, await openMeetingFor(context, meetingId))

export async function listMeetings(
  { table }: Pick<Context, 'table'>,
  { callId }: { callId: string },
): Promise<{ meetings: MeetingSummary[] }> {
  await findPublishedCall(table, callId)
  return { meetings: await readMeetingsOf(table, callId) }
}

export const listMyMeetings = async (context: Context): Promise<{ meetings: MeetingSummary[] }> => ({
  meetings: await readMeetingsWith(context.table, actorOf(context).accountId),
})
