import type { AuditEvent } from '../../shared/audit/chain.ts'
import { keys } from '../storage/keys.ts'
import type { Transaction } from '../storage/transaction.ts'

/** Long after the day's heads stand in the records bucket. */
const KEPT_FOR_SECONDS = 35 * 24 * 3600

/** Day (UTC) of an instant. */
export const dayOf = (instant: string): string => instant.slice(0, 10)

/**
 * Adds to the transaction that makes an event the new head of its chain for that day. The heads of a day lie together,
 * so that writing them down reads nothing else.
 */
export function noteHead(transaction: Transaction, event: AuditEvent): void {
  const { dossierId, at, sequence, hash } = event
  transaction.put({
    ...keys.chainHead(dayOf(at), dossierId),
    kind: 'ChainHead',
    schemaVersion: 1,
    dossierId,
    sequence,
    hash,
    expiresAt: Math.floor(Date.parse(at) / 1000) + KEPT_FOR_SECONDS,
  })
}
