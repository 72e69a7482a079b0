import type { DossierState } from '../access/life-cycle.ts'
import type { Decision } from './decision.ts'
import type { Outcome } from './outcomes.ts'

/** State of a dossier after a decision with this outcome. */
export const STATE_AFTER = {
  award: 'awarded',
  reserve: 'reserve',
  rejection: 'rejected',
  deferral: 'deferred',
} as const satisfies Record<Outcome, DossierState>

/** States that only a decision, or the end of its preparation, gives: nothing of them shows before the release. */
const KEPT_SECRET: readonly DossierState[] = ['evaluated', ...Object.values(STATE_AFTER)]

type Told = Pick<Decision, 'outcome' | 'decidedAt'>

/** Whether a decision was recorded when the call's results were last released (`releasedAt`, ISO instant). */
export const isAnnounced = (decision: Pick<Decision, 'decidedAt'>, releasedAt: string | undefined): boolean =>
  releasedAt !== undefined && Date.parse(decision.decidedAt) <= Date.parse(releasedAt)

/** The decision that applicants know: the last one that a release covers. `decisions` in the order of recording. */
export const announcedDecision = <Known extends Told>(
  decisions: readonly Known[],
  releasedAt: string | undefined,
): Known | undefined => decisions.filter((decision) => isAnnounced(decision, releasedAt)).at(-1)

/**
 * The state that applicants know. It follows the announced decision, not the last one: a dossier that was put off,
 * announced, and awarded since is still put off for its applicants. Without an announced decision everything from
 * the end of the evaluation on still looks like `evaluation`.
 */
export function announcedState(
  state: DossierState,
  decisions: readonly Told[],
  releasedAt: string | undefined,
): DossierState {
  if (!KEPT_SECRET.includes(state)) return state
  const announced = announcedDecision(decisions, releasedAt)
  return announced ? STATE_AFTER[announced.outcome] : 'evaluation'
}
