import type { Call, CallContent } from '../../shared/calls/call.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { actorOf, type Context } from '../context.ts'
import { Transaction } from '../storage/transaction.ts'
import { isUnchanged, putCall } from './call.store.ts'
import { findCall } from './find-call.ts'

/**
 * The draft that a change starts from. Throws `call.already_published` where applicants read it already, and
 * `precondition.failed` where somebody changed it since.
 */
export async function findDraft(context: Context, callId: string): Promise<Call> {
  const call = await findCall(context.table, callId)
  if (call.state !== 'draft') throw new DomainError('call.already_published')
  if (call.revision !== context.ifMatch) throw new DomainError('precondition.failed')
  return call
}

/** Writes a draft anew. */
export async function saveCall(
  context: Context,
  { callId, content }: { callId: string; content: CallContent },
): Promise<Call> {
  const draft = await findDraft(context, callId)
  const call: Call = {
    ...content,
    id: draft.id,
    state: draft.state,
    formVersion: draft.formVersion,
    revision: draft.revision + 1,
    changedAt: context.receivedAt,
    changedBy: actorOf(context).accountId,
    changedByName: actorOf(context).name,
  }
  const transaction = new Transaction(context.table)
  putCall(transaction, call, isUnchanged(draft))
  await transaction.commit()
  return call
}
