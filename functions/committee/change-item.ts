import { entitledTo, hasQuorum, presentVoters } from '../../shared/committee/meeting-rules.ts'
import type { Item, Meeting } from '../../shared/committee/meeting.ts'
import type { Vote } from '../../shared/committee/meeting-life.ts'
import { hashOf } from '../../shared/canonical-json.ts'
import { isAllowed } from '../../shared/access/permissions.ts'
import type { DecisionContent } from '../../shared/decisions/decision.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { actorOf, type Context } from '../context.ts'
import { loadHead } from '../dossiers/dossier.store.ts'
import { Transaction } from '../storage/transaction.ts'
import { detectRecusals } from './detect-recusals.ts'
import type { MeetingHead } from './meeting-record.ts'
import { changeMeeting, putItem } from './meeting.store.ts'
import { openMeetingFor, readMeeting } from './read-meeting.ts'

interface Place {
  meetingId: string
  itemId: string
}

interface ItemChange {
  item: Item
  type: string
  facts: Record<string, unknown>
}

const TRIES = 12

/** Changes one item with the meeting's audit event; again from the start where another vote came in between. */
async function changeItem(
  context: Context,
  { meetingId, itemId }: Place,
  states: readonly MeetingHead['state'][],
  change: (item: Item, head: MeetingHead) => Promise<ItemChange> | ItemChange,
): Promise<Meeting> {
  for (let attempt = 1; ; attempt += 1) {
    const { head, items } = await openMeetingFor(context, meetingId)
    if (!states.includes(head.state)) throw new DomainError('meeting.state', { state: head.state })
    const before = items.find(({ dossierId }) => dossierId === itemId)
    if (!before) throw new DomainError('meeting.item_unknown')
    const { item, type, facts } = await change(before, head)
    const transaction = new Transaction(context.table)
    changeMeeting(transaction, head, {
      event: { type, facts: { dossierId: itemId, ...facts } },
      at: context.receivedAt,
      actor: actorOf(context).accountId,
    })
    putItem(transaction, meetingId, item)
    try {
      await transaction.commit()
      return await readMeeting(context, { meetingId })
    } catch (error) {
      const isRace = error instanceof DomainError && error.code === 'meeting.changed'
      if (!isRace || context.ifMatch !== undefined || attempt === TRIES) throw error
    }
  }
}

/** Writes the proposal on a dossier. Votes were for the proposal before, so they are asked for anew. */
export const writeProposal = (
  context: Context,
  { content, ...place }: Place & { content: DecisionContent },
): Promise<Meeting> =>
  changeItem(context, place, ['prepared', 'open'], async (item, head) => {
    if (head.chain.sequence !== context.ifMatch) throw new DomainError('meeting.changed')
    const { decisions } = await loadHead(context.table, item.dossierId)
    return {
      item: { ...item, content, decisions, ballots: {}, isAgreed: false },
      type: 'meeting.proposalWritten',
      facts: { outcome: content.outcome, amount: content.amount, contentHash: hashOf(content) },
    }
  })

/** The seat, if the asker may act for it: the member, or whoever keeps the minutes. */
function ownSeat(context: Context, { seats }: MeetingHead, seatId: string) {
  const seat = seats.find(({ id }) => id === seatId)
  if (!seat) throw new DomainError('meeting.seat_unknown')
  const { accountId, roles } = actorOf(context)
  if (seat.accountId !== accountId && !isAllowed('meeting.write', { signedIn: true, roles }))
    throw new DomainError('meeting.not_voting')
  return seat
}

/** Notes that a member keeps away from a dossier; a vote that was given does not count any more. */
export const recuse = (
  context: Context,
  { seatId, reason, ...place }: Place & { seatId: string; reason: string },
): Promise<Meeting> =>
  changeItem(context, place, ['prepared', 'open'], (item, head) => {
    ownSeat(context, head, seatId)
    const { [seatId]: _ballot, ...ballots } = item.ballots
    const recusal = { kind: 'own_word' as const, reason: reason.trim(), at: context.receivedAt }
    return {
      item: { ...item, ballots, isAgreed: false, recusals: { ...item.recusals, [seatId]: recusal } },
      type: 'meeting.memberRecused',
      facts: { seatId, kind: recusal.kind },
    }
  })

/**
 * Takes a member's vote. Whether the member has a conflict is looked at again now: one that came to light since the
 * agenda was made refuses the vote as well.
 */
export const castVote = (
  context: Context,
  { seatId, vote, ...place }: Place & { seatId: string; vote: Vote },
): Promise<Meeting> =>
  changeItem(context, place, ['open'], async (item, head) => {
    const seat = ownSeat(context, head, seatId)
    if (!hasQuorum(head)) throw new DomainError('meeting.quorum_lost')
    if (!presentVoters(head).some(({ id }) => id === seat.id)) throw new DomainError('meeting.not_voting')
    const detected = await detectRecusals(context, { seats: [seat] }, item.dossierId)
    if (item.recusals[seatId] ?? detected[seatId]) throw new DomainError('meeting.recused')
    const ballot = { vote, enteredBy: actorOf(context).accountId, at: context.receivedAt }
    return {
      item: { ...item, ballots: { ...item.ballots, [seatId]: ballot } },
      type: 'meeting.voted',
      facts: { seatId, vote },
    }
  })

/** Establishes a consensus of those who are there, or takes it back. */
export const agree = (
  context: Context,
  { isAgreed, ...place }: Place & { isAgreed: boolean },
): Promise<Meeting> =>
  changeItem(context, place, ['open'], (item, head) => {
    if (isAgreed && !hasQuorum(head)) throw new DomainError('meeting.quorum_lost')
    if (isAgreed && entitledTo(head, item).length === 0) throw new DomainError('meeting.not_voting')
    return { item: { ...item, isAgreed }, type: 'meeting.agreed', facts: { isAgreed } }
  })
