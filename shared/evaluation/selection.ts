import { decidedByOrder } from './selection-arrival.ts'
import { equals, rankInOrder, type Ranked, type Ties } from './selection-order.ts'
import { openPurse, type Purse, type SubEnvelope } from './selection-purse.ts'

/** What a dossier is selected by. Amounts in minor units. */
export interface Candidate {
  id: string
  /** What stands for it in the order of equal scores, and in their draw; its id where absent. */
  ticket?: string
  /** Aggregated points; absent without an evaluation. */
  score?: number
  isUnderThreshold?: boolean
  asked: number
  /** Least that the project can be carried out with; a reduced award is never under it. */
  lowest?: number
  /** Territory, strand or theme whose money it takes first. */
  envelope?: string
}

/** What becomes of the first that no longer fits: a rule of the call, stated before it opens. */
type OverflowRule = 'stop' | 'reduce' | 'skip'

/** What the committee tries out for one dossier; never without a reason. */
export interface Override {
  dossier: string
  change: { kind: 'leave_out' } | { kind: 'take_in' } | { kind: 'amount'; amount: number }
  reason: string
}

export interface SelectionProblem {
  candidates: readonly Candidate[]
  /** Money in all. */
  total: number
  /** Sub-envelopes; what no floor reserves is the common balancing pot. */
  envelopes?: readonly SubEnvelope[]
  overflow?: OverflowRule
  /** How equal scores are put in order. */
  ties?: Ties
  overrides?: readonly Override[]
  /** Nobody under this rank is funded, though money is left. */
  cut?: { rank: number; reason: string }
}

export const SELECTION_CODES = [
  'funded',
  'reduced',
  'amount_set',
  'taken_in',
  'does_not_fit',
  'passed_over',
  'list_ended',
  'under_cut',
  'left_out',
  'under_threshold',
  'not_scored',
] as const
export type SelectionCode = (typeof SELECTION_CODES)[number]

/** Why a dossier stands where it stands: everything that its sentence needs (`selection-sentence.ts`). */
export interface SelectionReason {
  code: SelectionCode
  asked: number
  amount: number
  rank?: number
  score?: number
  /** The part of the money that is the dossier's own; absent where its territory has none. */
  envelope?: string
  /** No part is anybody's own: what is left is left for all. */
  isUndivided?: boolean
  /** Left before this dossier: reserved for its envelope, in the balancing pot, under the ceiling. */
  ownLeft: number
  potLeft: number
  ceilingLeft?: number
  /** Whether a draw decided among equal scores. */
  isDrawn: boolean
  /** Placed by the order of submission alone: after or before others of its score it would come out otherwise. */
  isByArrival?: true
  /** The committee's own words. */
  stated?: string
}

interface SelectedDossier {
  dossier: string
  rank?: number
  outcome: 'award' | 'reserve' | 'rejection' | 'none'
  amount: number
  /** Place on the reserve list, from 1. */
  reserveRank?: number
  reason: SelectionReason
}

export interface Selection {
  /** In rank order. */
  dossiers: SelectedDossier[]
  spent: number
  left: number
  pot: { limit: number; spent: number; left: number }
  envelopes: { id: string; spent: number; floor: number; ceiling?: number; isFloorMet: boolean }[]
  /** Floors that more money than there is was promised to. */
  areFloorsFeasible: boolean
}

/**
 * Selects dossiers under the envelope, in rank order: thresholds first, then each takes from its own envelope and from
 * the balancing pot until the first no longer fits. Where it stops, it stops the pot for all and its envelope; money
 * that a floor reserves for others still serves those, in their order. Nothing is ever over an envelope, and whoever is
 * out of order has the reason in words of the rules or of the committee.
 */
export function select(problem: SelectionProblem): Selection {
  const purse = openPurse(problem.total, problem.envelopes ?? [])
  const overrides = new Map(problem.overrides?.map((override) => [override.dossier, override]))
  const serve = (order: readonly Ranked[], money: Purse) =>
    order.map(({ candidate, ...standing }): SelectedDossier => {
      const override = overrides.get(candidate.id)
      const reason = reasonFor({ candidate, standing, purse: money, problem, override })
      money.spend(candidate.envelope, reason.amount)
      return {
        dossier: candidate.id,
        ...(standing.rank !== undefined && { rank: standing.rank }),
        outcome: OUTCOMES[reason.code],
        amount: reason.amount,
        reason,
      }
    })
  const dossiers = equals(rankInOrder(problem.candidates, problem.ties)).flatMap((group) => {
    const before = purse.copy()
    const served = serve(group, purse)
    if (problem.ties?.by === 'draw') return served
    const arrived = decidedByOrder(group, served, (other) => serve(other, before.copy()))
    return served.map((selected): SelectedDossier =>
      arrived.has(selected.dossier)
        ? { ...selected, reason: { ...selected.reason, isByArrival: true } }
        : selected,
    )
  })
  return { dossiers: withReserveRanks(dossiers), ...purse.account() }
}

const OUTCOMES = {
  funded: 'award',
  reduced: 'award',
  amount_set: 'award',
  taken_in: 'award',
  does_not_fit: 'reserve',
  passed_over: 'reserve',
  list_ended: 'reserve',
  under_cut: 'reserve',
  left_out: 'rejection',
  under_threshold: 'rejection',
  not_scored: 'none',
} as const satisfies Record<SelectionCode, SelectedDossier['outcome']>

interface Question {
  candidate: Candidate
  standing: { rank?: number; isDrawn: boolean }
  purse: Purse
  problem: SelectionProblem
  override: Override | undefined
}

function reasonFor(question: Question): SelectionReason {
  const { candidate, standing, purse, problem } = question
  const parts = problem.envelopes ?? []
  const { code, amount, stated } = judge(question)
  const { own, pot, ceiling } = purse.leftFor(candidate.envelope)
  return {
    code,
    amount,
    asked: candidate.asked,
    ...standing,
    ...(candidate.score !== undefined && { score: candidate.score }),
    ...(parts.some(({ id }) => id === candidate.envelope) && { envelope: candidate.envelope }),
    ...(parts.length === 0 && { isUndivided: true }),
    ownLeft: own,
    potLeft: pot,
    ...(ceiling !== undefined && { ceilingLeft: ceiling }),
    ...(stated !== undefined && { stated }),
  }
}

interface Verdict {
  code: SelectionCode
  amount: number
  stated?: string
}

function judge({ candidate, standing, purse, problem, override }: Question): Verdict {
  if (standing.rank === undefined) return { code: 'not_scored', amount: 0 }
  // The committee cannot lift a threshold without superseding the grid: no override is looked at.
  if (candidate.isUnderThreshold) return { code: 'under_threshold', amount: 0 }
  if (override) return overridden(override, candidate, purse)
  const { cut, overflow = 'stop' } = problem
  if (cut && standing.rank > cut.rank) return { code: 'under_cut', amount: 0, stated: cut.reason }
  if (purse.isEnded(candidate.envelope)) return { code: 'list_ended', amount: 0 }
  const available = purse.available(candidate.envelope)
  if (candidate.asked <= available) return { code: 'funded', amount: candidate.asked }
  if (overflow === 'skip') return { code: 'passed_over', amount: 0 }
  const isEnded = available <= 0 && purse.leftFor(candidate.envelope).isPotClosed
  purse.end(candidate.envelope, candidate.asked)
  if (overflow === 'reduce' && available >= Math.max(1, candidate.lowest ?? 1))
    return { code: 'reduced', amount: available }
  return { code: isEnded ? 'list_ended' : 'does_not_fit', amount: 0 }
}

/** What the committee says goes before order and rules, never before the money. */
function overridden({ change, reason: stated }: Override, candidate: Candidate, purse: Purse): Verdict {
  // Nobody is given more than was asked, and nothing is no award.
  const amount = change.kind === 'amount' ? Math.min(change.amount, candidate.asked) : candidate.asked
  if (change.kind === 'leave_out' || amount <= 0) return { code: 'left_out', amount: 0, stated }
  const fits = Number.isInteger(amount) && amount <= purse.within(candidate.envelope)
  if (!fits) return { code: 'does_not_fit', amount: 0, stated }
  return { code: change.kind === 'amount' ? 'amount_set' : 'taken_in', amount, stated }
}

function withReserveRanks(dossiers: readonly SelectedDossier[]): SelectedDossier[] {
  let reserveRank = 0
  return dossiers.map((dossier) =>
    dossier.outcome === 'reserve' ? { ...dossier, reserveRank: (reserveRank += 1) } : dossier,
  )
}
