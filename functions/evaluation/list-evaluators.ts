import type { ResponseOf } from '../../shared/api/route.ts'
import type { evaluationApi } from '../../shared/evaluation/api.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import type { Context } from '../context.ts'
import { readEvaluators, readLoads } from './assignment.store.ts'

type Evaluator = ResponseOf<(typeof evaluationApi)['GET /calls/:callId/evaluators']>['evaluators'][number]

/** Accounts that may evaluate, with the number of dossiers that each has in the call. */
export async function listEvaluators(context: Context, { callId }: { callId: string }): Promise<Evaluator[]> {
  await findPublishedCall(context.table, callId)
  const [evaluators, loads] = await Promise.all([
    readEvaluators(context.table),
    readLoads(context.table, callId),
  ])
  return evaluators.map((evaluator) => ({ ...evaluator, load: loads.get(evaluator.id) ?? 0 }))
}
