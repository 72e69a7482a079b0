import type { Call } from '../../shared/calls/call.ts'
import { checkCall } from '../../shared/calls/publish-check.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { actorOf, type Context } from '../context.ts'
import { Transaction } from '../storage/transaction.ts'
import { isUnchanged, putCall, putPublication } from './call.store.ts'
import { findDraft } from './save-call.ts'

/** Publishes a draft that has no faults: from now on it is read by anybody, and does not change. */
export async function publishCall(context: Context, { callId }: { callId: string }): Promise<Call> {
  const draft = await findDraft(context, callId)
  const faults = checkCall(draft, context.receivedAt)
  if (faults.length > 0) throw new DomainError('call.not_ready', { faults })
  const call: Call = {
    ...draft,
    state: 'published',
    formVersion: draft.formVersion + 1,
    revision: draft.revision + 1,
    publishedAt: context.receivedAt,
    changedAt: context.receivedAt,
    changedBy: actorOf(context).accountId,
    changedByName: actorOf(context).name,
  }
  const transaction = new Transaction(context.table)
  putCall(transaction, call, isUnchanged(draft))
  putPublication(transaction, call)
  await transaction.commit()
  return call
}
