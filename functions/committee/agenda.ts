import { capitalised } from '../../shared/capitalised.ts'
import type { Item, Meeting } from '../../shared/committee/meeting.ts'
import type { DecisionContent } from '../../shared/decisions/decision.ts'
import { problemOf } from '../../shared/selection/problem.ts'
import { select, type Selection } from '../../shared/evaluation/selection.ts'
import { selectionSentence } from '../../shared/evaluation/selection-sentence.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import { actorOf, type Context } from '../context.ts'
import { rankCall } from '../decisions/rank-call.ts'
import { readDraw } from '../selection/draw.store.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import { keepDetected } from './detect-recusals.ts'
import type { MeetingRecord } from './meeting-record.ts'
import { changeMeeting, isSame, loadMeeting, putItem } from './meeting.store.ts'
import { readHeads } from './settle-meetings.ts'
import { readMeeting } from './read-meeting.ts'
import { meetingKeys } from '../storage/meeting-keys.ts'

type Selected = Selection['dossiers'][number]

/** As an applicant reads it in a letter. */
const asSentence = (text: string) => `${capitalised(text)}.`

/** What the ranking proposes for a dossier, with its reason in words; nothing for one that has no score. */
function proposalOf(selected: Selected, context: Context, validUntil: string): DecisionContent | undefined {
  const { outcome, amount, reserveRank, reason } = selected
  const reasons = asSentence(selectionSentence(reason, context.language))
  if (outcome === 'award') return { outcome, amount, reasons: '' }
  if (outcome === 'reserve') return { outcome, reasons, validUntil, ...(reserveRank && { reserveRank }) }
  return outcome === 'rejection' ? { outcome, reasons } : undefined
}

/** Items for every evaluated dossier that is not on the agenda, in rank order. */
async function proposeItems(context: Context, { head }: MeetingRecord, validUntil: string): Promise<Item[]> {
  const call = await findPublishedCall(context.table, head.callId)
  const { ranking } = await rankCall(context, { callId: head.callId })
  const weak = ranking.filter(({ place }) => place === 'under_threshold').map(({ dossier }) => dossier.id)
  const rows = ranking.map(({ dossier }) => dossier)
  const seed = (await readDraw(context.table, head.callId))?.seed
  const { dossiers } = select(problemOf({ dossiers: rows, underThreshold: new Set(weak), call, seed }))
  const wanted = new Set(
    ranking
      .filter(({ dossier }) => dossier.state === 'evaluated' && !head.agenda.includes(dossier.id))
      .map(({ dossier }) => dossier.id),
  )
  const chosen = dossiers.filter(({ dossier }) => wanted.has(dossier))
  const heads = new Map((await readHeads(context.table, [...wanted])).map((one) => [one.id, one]))
  return chosen.flatMap((selected): Item[] => {
    const content = proposalOf(selected, context, validUntil)
    const dossier = heads.get(selected.dossier)
    if (!content || !dossier) return []
    return [
      {
        dossierId: dossier.id,
        decisionId: context.newId('decision'),
        content,
        ballots: {},
        recusals: {},
        isAgreed: false,
        decisions: dossier.decisions,
      },
    ]
  })
}

const MOST_ITEMS = 90

/**
 * Puts the ranking's proposals on the agenda. The items are written before the agenda names them: until it does, they
 * are nothing, so any number of them can be written in any number of steps.
 */
export function prepareAgenda(
  context: Context,
  { meetingId, validUntil }: { meetingId: string; validUntil: string },
): Promise<Meeting> {
  return once(
    context,
    async () => {
      const record = await loadMeeting(context.table, meetingId)
      const { head } = record
      if (head.state !== 'prepared' && head.state !== 'open')
        throw new DomainError('meeting.state', { state: head.state })
      const items = await proposeItems(context, record, validUntil)
      for (let at = 0; at < items.length; at += MOST_ITEMS) {
        const batch = new Transaction(context.table)
        for (const item of items.slice(at, at + MOST_ITEMS)) putItem(batch, meetingId, item)
        batch.check(meetingKeys.meeting(meetingId), isSame(head))
        await batch.commit()
      }
      const added = items.map(({ dossierId }) => dossierId)
      const transaction = new Transaction(context.table)
      rememberRequest(transaction, context, meetingId)
      changeMeeting(transaction, head, {
        event: { type: 'meeting.agendaProposed', facts: { added } },
        at: context.receivedAt,
        actor: actorOf(context).accountId,
        set: { agenda: [...head.agenda, ...added] },
      })
      await transaction.commit()
      await keepDetected(context, meetingId, added)
      return readMeeting(context, { meetingId })
    },
    () => readMeeting(context, { meetingId }),
  )
}

/** Puts the agenda in another order, or takes dossiers off it. */
export async function orderAgenda(
  context: Context,
  { meetingId, dossierIds }: { meetingId: string; dossierIds: readonly string[] },
): Promise<Meeting> {
  const { head } = await loadMeeting(context.table, meetingId)
  if (head.chain.sequence !== context.ifMatch) throw new DomainError('meeting.changed')
  if (head.state !== 'prepared' && head.state !== 'open')
    throw new DomainError('meeting.state', { state: head.state })
  const agenda = [...new Set(dossierIds)].filter((id) => head.agenda.includes(id))
  const transaction = new Transaction(context.table)
  changeMeeting(transaction, head, {
    event: { type: 'meeting.agendaOrdered', facts: { agenda } },
    at: context.receivedAt,
    actor: actorOf(context).accountId,
    set: { agenda },
  })
  await transaction.commit()
  return readMeeting(context, { meetingId })
}
