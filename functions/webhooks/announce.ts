import type { AuditEvent } from '../../shared/audit/chain.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { TEST_EVENT, webhookEventOf, type WebhookEvent } from '../../shared/webhooks/event-names.ts'
import type { Deps } from '../deps.ts'
import { loadHead } from '../dossiers/dossier.store.ts'
import type { Table } from '../storage/table.ts'
import { Transaction } from '../storage/transaction.ts'
import { deliveryIdOf, findDelivery, isFirst, startRound, type DeliveryRecord } from './delivery.store.ts'
import { readWebhooks, type WebhookRecord } from './webhook.store.ts'

type Stores = Pick<Deps, 'table' | 'newId' | 'now'>

/** `webhook-id` of a happening: its place in the log, so that a receiver knows a message that it has had. */
const messageIdOf = ({ dossierId, sequence }: AuditEvent) =>
  `${dossierId}-${String(sequence).padStart(6, '0')}`

/**
 * What a message tells: that something happened, and where to read it with a token. Never what was decided: a message
 * lies about in logs, and a decision is announced by its release alone.
 */
async function dataOf(table: Table, event: AuditEvent): Promise<Record<string, unknown>> {
  const { dossierId, facts } = event
  if (event.type === 'release.confirmed') return { callId: dossierId, releaseId: facts['releaseId'] }
  const { callId, reference } = await loadHead(table, dossierId)
  const about = { dossierId, callId, reference }
  return event.type === 'decision.recorded'
    ? { ...about, decisionId: facts['decisionId'] }
    : { ...about, submission: facts['submission'], contentHash: facts['contentHash'] }
}

const newDelivery = (
  webhookId: string,
  type: WebhookEvent | typeof TEST_EVENT,
  { at, messageId, data }: { at: string; messageId: string; data: Record<string, unknown> },
): DeliveryRecord => ({
  id: deliveryIdOf(at, messageId),
  webhookId,
  messageId,
  type,
  happenedAt: at,
  state: 'waiting',
  tries: 0,
  attempts: [],
  body: JSON.stringify({ type, timestamp: at, data }),
})

/** A message of no consequence, which every webhook takes. */
export const testDelivery = (webhookId: string, at: string, messageId: string): DeliveryRecord =>
  newDelivery(webhookId, TEST_EVENT, { at, messageId, data: { webhookId } })

/** Starts a delivery unless it is there; of two runs one writes it. */
async function startOnce(stores: Stores, delivery: DeliveryRecord): Promise<void> {
  const transaction = new Transaction(stores.table)
  startRound(transaction, { newId: stores.newId, receivedAt: stores.now() }, delivery, isFirst)
  try {
    await transaction.commit()
  } catch (error) {
    const isThere = await findDelivery(stores.table, delivery.webhookId, delivery.id)
    if (!(error instanceof DomainError) || !isThere) throw error
  }
}

/** The delivery of a happening to a webhook, or undefined where it is not told of it. */
export async function deliveryOf(
  { table }: Pick<Stores, 'table'>,
  webhook: WebhookRecord,
  event: AuditEvent,
): Promise<DeliveryRecord | undefined> {
  const type = webhookEventOf(event.type)
  if (type === undefined || webhook.state !== 'active' || !webhook.events.includes(type)) return undefined
  const data = await dataOf(table, event)
  return newDelivery(webhook.id, type, { at: event.at, messageId: messageIdOf(event), data })
}

/** Tells every webhook that asked for it of a new event of the log. May be called again with the same. */
export async function announceEvent(stores: Stores, event: AuditEvent): Promise<void> {
  if (webhookEventOf(event.type) === undefined) return
  for (const webhook of await readWebhooks(stores.table)) {
    const delivery = await deliveryOf(stores, webhook, event)
    if (delivery) await startOnce(stores, delivery)
  }
}
