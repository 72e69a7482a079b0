import { chainEvent, type AuditEvent, type ChainHead } from '../../shared/audit/chain.ts'
import { keys } from '../storage/keys.ts'
import type { Transaction } from '../storage/transaction.ts'

interface Happening {
  dossierId: string
  type: string
  at: string
  actor: string
  facts: Record<string, unknown>
}

/**
 * Adds an event to the transaction and gives it back. The caller writes the new head (`sequence`, `hash`) on the
 * dossier's item in the same transaction, on condition that the old head is still there.
 */
export function recordEvent(transaction: Transaction, head: ChainHead, happening: Happening): AuditEvent {
  const event = chainEvent(head, happening)
  transaction.put({
    ...keys.event(happening.dossierId, event.sequence),
    kind: 'AuditEvent',
    schemaVersion: 1,
    event,
  })
  return event
}
