import type { DossierState } from '../access/life-cycle.ts'
import type { Assignment } from './evaluation.ts'

type Standing = Pick<Assignment, 'state' | 'declaration'>

/** Whether the evaluator asked the staff about a possible conflict and has no answer yet. */
export const isAsking = ({ state, declaration }: Standing): boolean =>
  state === 'conflicted' && declaration === 'askStaff'

/** Whether an evaluation is still expected of an assignment, or there already: everything but a declared conflict. */
export const isExpected = (assignment: Standing): boolean =>
  assignment.state !== 'conflicted' || isAsking(assignment)

/** Whether an evaluator still has to do something about an assignment: declare, or score and submit. */
export const isToDo = ({ state }: Pick<Standing, 'state'>, dossierState: DossierState): boolean =>
  dossierState === 'evaluation' && (state === 'assigned' || state === 'declared')

/** How many evaluations are there, and of how many. */
export function countEvaluations(assignments: readonly Standing[]): { done: number; asked: number } {
  return {
    done: assignments.filter(({ state }) => state === 'submitted').length,
    asked: assignments.filter(isExpected).length,
  }
}

/**
 * Whether the evaluation of a dossier is complete: every evaluator without a conflict has submitted, and there are as
 * many evaluations as the call asks for (or as were assigned, where staff assigned fewer). So a conflict never closes
 * an evaluation by itself: somebody else is assigned first. A question to the staff keeps it open too.
 */
export function isEvaluationComplete(
  assignments: readonly Standing[],
  evaluationsPerDossier: number,
): boolean {
  const { done, asked } = countEvaluations(assignments)
  return done > 0 && done === asked && done >= Math.min(evaluationsPerDossier, assignments.length)
}
