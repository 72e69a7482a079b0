import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import type { Context } from '../context.ts'
import { loadDossier } from '../dossiers/dossier.store.ts'
import { authoriseService } from './authorise-service.ts'

/** Submitted evaluations of a dossier, with their evaluators' names: for the service only. */
export async function listEvaluations(
  context: Context,
  { dossierId }: { dossierId: string },
): Promise<Evaluation[]> {
  const record = await loadDossier(context.table, dossierId)
  authoriseService(context, record)
  return record.evaluations
    .filter((evaluation) => evaluation.submittedAt !== undefined)
    .sort(
      (left, right) =>
        (left.submittedAt ?? '').localeCompare(right.submittedAt ?? '') ||
        left.evaluatorName.localeCompare(right.evaluatorName),
    )
}
