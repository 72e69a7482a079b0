import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Context } from '../context.ts'
import { Transaction } from '../storage/transaction.ts'
import { dropNext } from './next-version.store.ts'
import { findWritten } from './save-call.ts'

/** Throws away the next version of a published call; the call stays as it is. */
export async function discardNext(context: Context, { callId }: { callId: string }): Promise<void> {
  const { next } = await findWritten(context, callId)
  if (!next) throw new DomainError('call.not_found')
  const transaction = new Transaction(context.table)
  dropNext(transaction, next)
  await transaction.commit()
}
