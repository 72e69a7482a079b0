import type { Outcome } from '../decisions/outcomes.ts'
import type { ClosingFault, Item, Meeting, Seat } from './meeting.ts'
import type { Vote } from './meeting-life.ts'

type Sitting = Pick<Meeting, 'seats' | 'quorum' | 'rule'>

const isVoter = ({ part }: Pick<Seat, 'part'>): boolean => part !== 'observer'

/** Voting members that are there. */
export const presentVoters = ({ seats }: Pick<Meeting, 'seats'>): Seat[] =>
  seats.filter((seat) => seat.isPresent && isVoter(seat))

/** Whether enough are there to decide: asked when the meeting opens, and at each vote. */
export const hasQuorum = (sitting: Pick<Meeting, 'seats' | 'quorum'>): boolean =>
  presentVoters(sitting).length >= sitting.quorum

const hasChair = ({ seats }: Pick<Meeting, 'seats'>) =>
  seats.some(({ part, isPresent }) => part === 'chair' && isPresent)

type Voted = Pick<Item, 'ballots' | 'recusals' | 'isAgreed'>

/** Voting members that were there, to the end or for a while. */
export const votersOf = ({ seats }: Pick<Meeting, 'seats'>): Seat[] =>
  seats.filter((seat) => (seat.isPresent || seat.leftAt !== undefined) && isVoter(seat))

/** Who may vote on an item: present, voting, and not recused from it. */
export const entitledTo = (sitting: Pick<Meeting, 'seats'>, { recusals }: Pick<Item, 'recusals'>): Seat[] =>
  presentVoters(sitting).filter(({ id }) => recusals[id] === undefined)

/** Whose vote on an item was given: it stands when its giver leaves later, and not once they are recused. */
const votedOn = ({ seats }: Pick<Meeting, 'seats'>, { ballots, recusals }: Voted): Seat[] =>
  seats.filter((seat) => isVoter(seat) && ballots[seat.id] && recusals[seat.id] === undefined)

/** Members whose vote on an item is given or may be: who left without voting is not among them. */
export const ballotSeats = (sitting: Pick<Meeting, 'seats'>, item: Voted): Seat[] => {
  const shown = new Set([...entitledTo(sitting, item), ...votedOn(sitting, item)])
  return sitting.seats.filter((seat) => shown.has(seat))
}

export function countVotes(sitting: Pick<Meeting, 'seats'>, item: Voted): Record<Vote, number> {
  const counts: Record<Vote, number> = { for: 0, against: 0, abstain: 0 }
  for (const { id } of votedOn(sitting, item)) {
    const ballot = item.ballots[id]
    if (ballot) counts[ballot.vote] += 1
  }
  return counts
}

/** How an item stands: equal votes do not adopt, and where everybody is recused nobody can. */
export type Standing = 'adopted' | 'refused' | 'waiting' | 'nobody'

/** A majority stands once the votes that are still to come cannot change it. */
function majorityOf(counts: Record<Vote, number>, toCome: number): Standing {
  if (counts.for > counts.against + toCome) return 'adopted'
  return counts.against >= counts.for + toCome ? 'refused' : 'waiting'
}

export function standingOf(sitting: Sitting, item: Voted): Standing {
  if (sitting.rule === 'consensus' && item.isAgreed) return 'adopted'
  const seats = ballotSeats(sitting, item)
  if (seats.length === 0) return 'nobody'
  if (sitting.rule === 'consensus') return 'waiting'
  const toCome = seats.filter(({ id }) => item.ballots[id] === undefined).length
  return majorityOf(countVotes(sitting, item), toCome)
}

/** What of the sitting itself keeps it from being opened. */
export function findSittingFaults(sitting: Pick<Meeting, 'seats' | 'quorum'>): ClosingFault[] {
  const faults: ClosingFault[] = []
  if (!hasQuorum(sitting)) faults.push({ code: 'no_quorum' })
  if (!hasChair(sitting)) faults.push({ code: 'no_chair' })
  return faults
}

const STANDING_FAULTS = {
  adopted: undefined,
  refused: 'not_adopted',
  waiting: 'not_voted',
  nobody: 'nobody_votes',
} as const satisfies Record<Standing, ClosingFault['code'] | undefined>

/**
 * What of the agenda stands in the way of closing; what the dossiers say is judged by the server. That there is a quorum
 * is asked at each vote: closing only records what was voted, and may come when people have left.
 */
export function findClosingFaults(sitting: Sitting, items: readonly Item[]): ClosingFault[] {
  const faults: ClosingFault[] = []
  if (items.length === 0) faults.push({ code: 'empty' })
  const ranks = new Set<number>()
  for (const item of items) {
    const { dossierId, content } = item
    const code = STANDING_FAULTS[standingOf(sitting, item)]
    if (code) faults.push({ code, dossierId })
    const rank = content.outcome === 'reserve' ? content.reserveRank : undefined
    if (rank !== undefined && ranks.has(rank)) faults.push({ code: 'rank_twice', dossierId })
    if (rank !== undefined) ranks.add(rank)
  }
  return faults
}

/** What closing would decide: how many of each outcome, and euro cents in all. */
export function summaryOf(
  items: readonly Pick<Item, 'content'>[],
): Record<Outcome, number> & { amount: number } {
  const summary = { award: 0, reserve: 0, rejection: 0, deferral: 0, amount: 0 }
  for (const { content } of items) {
    summary[content.outcome] += 1
    summary.amount += content.amount ?? 0
  }
  return summary
}
