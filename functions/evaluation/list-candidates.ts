import type { Candidate } from '../../shared/evaluation/api.ts'
import type { Context } from '../context.ts'
import { loadDossier } from '../dossiers/dossier.store.ts'
import { authoriseService } from './authorise-service.ts'
import { findClosings } from './find-conflict.ts'
import { listEvaluators } from './list-evaluators.ts'

/** Who could evaluate a dossier: what each has and can take, and what keeps them from it or was lifted. */
export async function listCandidates(
  context: Context,
  { dossierId }: { dossierId: string },
): Promise<Candidate[]> {
  const record = await loadDossier(context.table, dossierId)
  authoriseService(context, record)
  const evaluators = await listEvaluators(context, { callId: record.head.callId })
  const closings = await findClosings(
    context.table,
    record,
    evaluators.map(({ id }) => id),
  )
  return evaluators.map((evaluator) => {
    const conflict = closings.get(evaluator.id)
    const lift = record.lifts.find(({ accountId }) => accountId === evaluator.id)
    return { ...evaluator, ...(conflict && { conflict }), ...(lift && { lifted: lift.reason }) }
  })
}
