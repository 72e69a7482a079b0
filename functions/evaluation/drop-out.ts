import { DomainError } from '../../shared/errors/domain-error.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import type { Context } from '../context.ts'
import { noteDropOut, readEvaluator, readPointers } from './assignment.store.ts'
import { takeBackAssignment } from './take-back-assignment.ts'

interface Input {
  callId: string
  evaluatorId: string
}

/** Somebody else did the same meanwhile, or the evaluator submitted: nothing is left to take back there. */
const isOver = (error: unknown) =>
  error instanceof DomainError &&
  ['assignment.not_assigned', 'assignment.already_submitted', 'assignment.conflict'].includes(error.code)

/**
 * An evaluator drops out of a call: what they have not submitted is taken back, and their dossiers wait for somebody
 * else; what they submitted stays as it is. The next proposal gives the dossiers to others, and proposes this one for
 * none. May be asked again where it broke off.
 */
export async function dropOut(
  context: Context,
  { callId, evaluatorId }: Input,
): Promise<{ takenBack: number }> {
  await findPublishedCall(context.table, callId)
  const [evaluator, pointers] = await Promise.all([
    readEvaluator(context.table, evaluatorId),
    readPointers(context.table, evaluatorId),
  ])
  const own = pointers.filter((pointer) => pointer.callId === callId)
  if (!evaluator && own.length === 0) throw new DomainError('assignment.not_assigned', { evaluatorId })
  // First, so that no proposal that is made meanwhile counts on them.
  await noteDropOut(context.table, { callId, evaluatorId, at: context.receivedAt })
  const open = own.filter(({ state }) => state !== 'submitted')
  let takenBack = 0
  for (const { dossierId } of open)
    try {
      await takeBackAssignment(context, { dossierId, evaluatorId, isReplaced: true })
      takenBack += 1
    } catch (error) {
      if (!isOver(error)) throw error
    }
  return { takenBack }
}
