import { isAnnounced } from '../../../../../shared/decisions/release.ts'
import type { Outcome } from '../../../../../shared/decisions/outcomes.ts'
import type { RankedRow } from '../ranking/proposal.ts'

/** Outcomes in the order in which they are told. */
export const OUTCOME_ORDER = [
  'award',
  'reserve',
  'rejection',
  'deferral',
] as const satisfies readonly Outcome[]

/** What a release would announce. Amounts in euro cents. */
export interface ReleaseSummary {
  outcomes: { outcome: Outcome; count: number; amount: number }[]
  /** Decisions that no release has announced. */
  fresh: number
  /** Evaluated dossiers without a decision. */
  undecided: number
}

/** Counts the latest decisions of a call's dossiers. `releasedAt`: instant of the last release, if any. */
export function summarise(
  rows: readonly Pick<RankedRow, 'dossier' | 'decision'>[],
  releasedAt: string | undefined,
): ReleaseSummary {
  const decisions = rows.flatMap(({ decision }) => (decision ? [decision] : []))
  const outcomes = OUTCOME_ORDER.map((outcome) => {
    const same = decisions.filter((decision) => decision.outcome === outcome)
    return { outcome, count: same.length, amount: same.reduce((sum, { amount = 0 }) => sum + amount, 0) }
  })
  return {
    outcomes: outcomes.filter(({ count }) => count > 0),
    fresh: decisions.filter((decision) => !isAnnounced(decision, releasedAt)).length,
    undecided: rows.filter(({ dossier }) => dossier.state === 'evaluated').length,
  }
}
