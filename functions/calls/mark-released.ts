import type { Call } from '../../shared/calls/call.ts'
import type { Transaction } from '../storage/transaction.ts'
import { isUnchanged, putCall } from './call.store.ts'

/** Adds to the transaction that the call's results are announced, on the call and in the list of calls. */
export function markReleased(transaction: Transaction, call: Call, releasedAt: string): Call {
  const released: Call = { ...call, releasedAt, revision: call.revision + 1 }
  putCall(transaction, released, isUnchanged(call))
  return released
}
