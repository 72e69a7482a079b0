import type { PublicCall } from '../../shared/calls/call.ts'
import { countEvaluations, isEvaluationComplete } from '../../shared/evaluation/progress.ts'
import type { AssignmentItem, DossierHead } from '../dossiers/dossier-record.ts'
import type { DossierChange } from '../dossiers/dossier.store.ts'

/**
 * What the dossier's item says after its assignments changed: how many evaluations there are, of how many, and that
 * the evaluation is over when nobody is left who could still submit (`closeEvaluation`, by the system).
 */
export function settle(
  { head, form }: { head: DossierHead; form: Pick<PublicCall, 'evaluationsPerDossier'> },
  assignments: readonly AssignmentItem[],
): Pick<DossierChange, 'action' | 'set'> {
  const { done, asked } = countEvaluations(assignments)
  const isOver = head.state === 'evaluation' && isEvaluationComplete(assignments, form.evaluationsPerDossier)
  return {
    set: { evaluationsDone: done, evaluationsAsked: asked },
    ...(isOver && { action: 'closeEvaluation' as const }),
  }
}

/** The assignments with one of them changed. */
export const withAssignment = (
  assignments: readonly AssignmentItem[],
  changed: AssignmentItem,
): AssignmentItem[] =>
  assignments.map((assignment) => (assignment.evaluatorId === changed.evaluatorId ? changed : assignment))
