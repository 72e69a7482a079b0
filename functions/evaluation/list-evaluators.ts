import type { ResponseOf } from '../../shared/api/route.ts'
import type { evaluationApi } from '../../shared/evaluation/api.ts'
import { EMPTY_PROFILE, loadsOn } from '../../shared/evaluators/availability.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import type { Context } from '../context.ts'
import { loadOf, readPointersOf } from '../evaluators/find-evaluators.ts'
import { readProfiles } from '../evaluators/profile.store.ts'
import { readDropOuts, readEvaluators } from './assignment.store.ts'

type Evaluator = ResponseOf<(typeof evaluationApi)['GET /calls/:callId/evaluators']>['evaluators'][number]

/** Accounts that may evaluate, with what each has in the call and can take. */
export async function listEvaluators(context: Context, { callId }: { callId: string }): Promise<Evaluator[]> {
  const { table, receivedAt } = context
  await findPublishedCall(table, callId)
  const evaluators = await readEvaluators(table)
  const ids = evaluators.map(({ id }) => id)
  const [profiles, pointers, gone] = await Promise.all([
    readProfiles(table, ids),
    readPointersOf(table, ids),
    readDropOuts(table, callId),
  ])
  return evaluators.map((evaluator, index) => {
    const ofCall = (pointers[index] ?? []).filter((pointer) => pointer.callId === callId)
    const { assigned, submitted } = loadOf(ofCall)
    const { availability } = profiles.get(evaluator.id) ?? EMPTY_PROFILE
    return {
      ...evaluator,
      load: assigned,
      submitted,
      isAvailable: loadsOn(availability, receivedAt.slice(0, 10)).most > 0,
      hasDroppedOut: gone.has(evaluator.id),
      ...(availability.most !== null && { most: availability.most }),
    }
  })
}
