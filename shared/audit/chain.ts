import { hashOf } from '../canonical-json.ts'

/** Hash before the first event of a chain. */
export const GENESIS = '0'.repeat(64)

/** What happened to a dossier: `sequence` counts from 1; `facts` is plain data; `actor` is an account id or `system`. */
export interface AuditEvent {
  sequence: number
  type: string
  at: string
  actor: string
  dossierId: string
  facts: Record<string, unknown>
  previousHash: string
  hash: string
}

export type NewAuditEvent = Omit<AuditEvent, 'sequence' | 'previousHash' | 'hash'>

/** The head of a chain: number of events and hash of the last. */
export interface ChainHead {
  sequence: number
  hash: string
}

export const EMPTY_CHAIN: ChainHead = { sequence: 0, hash: GENESIS }

/** Event chained to the head before it: its hash covers everything but itself. */
export function chainEvent(head: ChainHead, event: NewAuditEvent): AuditEvent {
  const body = { ...event, sequence: head.sequence + 1, previousHash: head.hash }
  return { ...body, hash: hashOf(body) }
}

/** An event whose content a reader may not see: its place in the chain and its hash stay. */
export interface SealedEvent {
  sequence: number
  sealed: true
  previousHash: string
  hash: string
}

/** The event as somebody sees it who may not know what happened. */
export const sealEvent = ({ sequence, previousHash, hash }: AuditEvent): SealedEvent => ({
  sequence,
  sealed: true,
  previousHash,
  hash,
})

export type ChainVerdict =
  | { ok: true; length: number; head: string; sealed: number }
  | { ok: false; at: number; reason: 'sequence' | 'previous_hash' | 'hash' | 'other_dossier' }

const isOpen = (event: AuditEvent | SealedEvent): event is AuditEvent => !('sealed' in event)

/**
 * Checks a chain from its first event; `at` is the sequence number of the first event that does not fit. The content
 * of a sealed event cannot be checked, its place can: nothing before or after it can have changed.
 */
export function verifyChain(events: readonly (AuditEvent | SealedEvent)[]): ChainVerdict {
  let head = EMPTY_CHAIN
  const open = events.filter(isOpen)
  const dossierId = open[0]?.dossierId
  for (const event of events) {
    const { hash, ...body } = event
    const at = head.sequence + 1
    if (event.sequence !== at) return { ok: false, at, reason: 'sequence' }
    if (isOpen(event) && event.dossierId !== dossierId) return { ok: false, at, reason: 'other_dossier' }
    if (event.previousHash !== head.hash) return { ok: false, at, reason: 'previous_hash' }
    if (isOpen(event) && hashOf(body) !== hash) return { ok: false, at, reason: 'hash' }
    head = { sequence: at, hash }
  }
  return { ok: true, length: head.sequence, head: head.hash, sealed: events.length - open.length }
}
