import type { Call, CallContent } from '../../shared/calls/call.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { actorOf, type Context } from '../context.ts'
import { Transaction } from '../storage/transaction.ts'
import { checkTemplates } from '../templates/check-templates.ts'
import { isUnchanged, putCall } from './call.store.ts'
import { findCall } from './find-call.ts'
import { putNext, readNext } from './next-version.store.ts'

/** What staff write at: the call while it is a draft; afterwards the next version beside it, once there is one. */
interface Written {
  call: Call
  next: Call | undefined
}

/** The call, and the next version that a change starts from; `precondition.failed` where somebody changed it since. */
export async function findWritten(context: Context, callId: string): Promise<Written> {
  const call = await findCall(context.table, callId)
  const next = call.state === 'published' ? await readNext(context.table, callId) : undefined
  if ((next ?? call).revision !== context.ifMatch) throw new DomainError('precondition.failed')
  return { call, next }
}

/** Writes a draft anew. A published call stays as it is: what is written is the draft of its next version. */
export async function saveCall(
  context: Context,
  { callId, content }: { callId: string; content: CallContent },
): Promise<Call> {
  const { call, next } = await findWritten(context, callId)
  await checkTemplates(context, content, next ?? call)
  const written: Call = {
    ...content,
    id: call.id,
    state: 'draft',
    formVersion: call.formVersion,
    revision: (next ?? call).revision + 1,
    changedAt: context.receivedAt,
    changedBy: actorOf(context).accountId,
    changedByName: actorOf(context).name,
  }
  const transaction = new Transaction(context.table)
  if (call.state === 'draft') putCall(transaction, written, isUnchanged(call))
  else putNext(transaction, written, next)
  await transaction.commit()
  return written
}
