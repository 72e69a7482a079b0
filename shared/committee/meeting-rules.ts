import type { Outcome } from '../decisions/outcomes.ts'
import type { ClosingFault, Item, Meeting, Seat } from './meeting.ts'
import type { Vote } from './meeting-life.ts'

type Sitting = Pick<Meeting, 'seats' | 'quorum' | 'rule'>

const isVoter = ({ part }: Pick<Seat, 'part'>): boolean => part !== 'observer'

/** Voting members that are there. */
export const presentVoters = ({ seats }: Pick<Meeting, 'seats'>): Seat[] =>
  seats.filter((seat) => seat.isPresent && isVoter(seat))

const hasQuorum = (sitting: Pick<Meeting, 'seats' | 'quorum'>): boolean =>
  presentVoters(sitting).length >= sitting.quorum

const hasChair = ({ seats }: Pick<Meeting, 'seats'>) =>
  seats.some(({ part, isPresent }) => part === 'chair' && isPresent)

type Voted = Pick<Item, 'ballots' | 'recusals' | 'isAgreed'>

/** Who may vote on an item: present, voting, and not recused from it. */
export const entitledTo = (sitting: Pick<Meeting, 'seats'>, { recusals }: Pick<Item, 'recusals'>): Seat[] =>
  presentVoters(sitting).filter(({ id }) => recusals[id] === undefined)

/** Votes of those who may vote; the vote of somebody who left, or was recused since, does not count. */
export function countVotes(sitting: Pick<Meeting, 'seats'>, item: Voted): Record<Vote, number> {
  const counts: Record<Vote, number> = { for: 0, against: 0, abstain: 0 }
  for (const { id } of entitledTo(sitting, item)) {
    const ballot = item.ballots[id]
    if (ballot) counts[ballot.vote] += 1
  }
  return counts
}

/** How an item stands: equal votes do not adopt, and where everybody is recused nobody can. */
export type Standing = 'adopted' | 'refused' | 'waiting' | 'nobody'

export function standingOf(sitting: Sitting, item: Voted): Standing {
  if (entitledTo(sitting, item).length === 0) return 'nobody'
  if (sitting.rule === 'consensus') return item.isAgreed ? 'adopted' : 'waiting'
  const counts = countVotes(sitting, item)
  if (counts.for > counts.against) return 'adopted'
  return counts.for + counts.against + counts.abstain === 0 ? 'waiting' : 'refused'
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
  waiting: 'not_adopted',
  nobody: 'nobody_votes',
} as const satisfies Record<Standing, ClosingFault['code'] | undefined>

/** What of sitting and agenda stands in the way of closing; what the dossiers say is judged by the server. */
export function findClosingFaults(sitting: Sitting, items: readonly Item[]): ClosingFault[] {
  const faults = findSittingFaults(sitting)
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
