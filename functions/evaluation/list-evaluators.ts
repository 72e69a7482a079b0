import type { PublicCall } from '../../shared/calls/call.ts'
import type { ResponseOf } from '../../shared/api/route.ts'
import type { evaluationApi } from '../../shared/evaluation/api.ts'
import { isDayOver } from '../../shared/evaluation/due.ts'
import { EMPTY_PROFILE, loadsOn } from '../../shared/evaluators/availability.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import type { Context } from '../context.ts'
import { loadOf, readPointersOf } from '../evaluators/find-evaluators.ts'
import { readProfiles } from '../evaluators/profile.store.ts'
import { readDropOuts, readEvaluators, type AssignmentPointer } from './assignment.store.ts'
import { readDueDays } from './evaluation-due.ts'
import { findOpenWork } from './open-work.ts'

type Evaluator = ResponseOf<(typeof evaluationApi)['GET /calls/:callId/evaluators']>['evaluators'][number]

/** Accounts that may evaluate, with what each has in the call and can take. */
export async function listEvaluators(context: Context, { callId }: { callId: string }): Promise<Evaluator[]> {
  const { table, receivedAt } = context
  const call = await findPublishedCall(table, callId)
  const evaluators = await readEvaluators(table)
  const ids = evaluators.map(({ id }) => id)
  const [profiles, pointers, gone] = await Promise.all([
    readProfiles(table, ids),
    readPointersOf(table, ids),
    readDropOuts(table, callId),
  ])
  const own = evaluators.map((_, index) =>
    (pointers[index] ?? []).filter((pointer) => pointer.callId === callId),
  )
  const late = await findLate(context, call, own.flat())
  return evaluators.map((evaluator, index) => {
    const ofCall = own[index] ?? []
    const lateOnes = ofCall.filter((pointer) => late.has(pointer)).length
    const { assigned, submitted } = loadOf(ofCall)
    const { availability } = profiles.get(evaluator.id) ?? EMPTY_PROFILE
    return {
      ...evaluator,
      load: assigned,
      submitted,
      isAvailable: loadsOn(availability, receivedAt.slice(0, 10)).most > 0,
      hasDroppedOut: gone.has(evaluator.id),
      ...(availability.most !== null && { most: availability.most }),
      ...(lateOnes > 0 && { late: lateOnes }),
    }
  })
}

/** What is left although the day by which the call expects it is over. */
async function findLate(
  { table, receivedAt }: Context,
  { id, timeZone }: Pick<PublicCall, 'id' | 'timeZone'>,
  pointers: readonly AssignmentPointer[],
): Promise<ReadonlySet<AssignmentPointer>> {
  const dueOn = (await readDueDays(table, [id])).get(id)
  const isOver = dueOn !== undefined && isDayOver({ dueOn, timeZone }, receivedAt)
  return new Set(isOver ? await findOpenWork(table, pointers) : [])
}
