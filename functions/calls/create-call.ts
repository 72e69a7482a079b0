import type { Call, CallContent } from '../../shared/calls/call.ts'
import { actorOf, type Context } from '../context.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import { checkTemplates } from '../templates/check-templates.ts'
import { putCall } from './call.store.ts'
import { findCall } from './find-call.ts'

/** Starts a call as a draft, which only the service sees. */
export const createCall = (context: Context, content: CallContent): Promise<Call> =>
  once(
    context,
    async () => {
      await checkTemplates(context, content)
      const call: Call = {
        ...content,
        id: context.newId('call'),
        state: 'draft',
        formVersion: 0,
        revision: 1,
        changedAt: context.receivedAt,
        changedBy: actorOf(context).accountId,
        changedByName: actorOf(context).name,
      }
      const transaction = new Transaction(context.table)
      putCall(transaction, call)
      rememberRequest(transaction, context, call.id)
      await transaction.commit()
      return call
    },
    (callId) => findCall(context.table, callId),
  )
