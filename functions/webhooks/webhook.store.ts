import * as z from 'zod'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { Webhook } from '../../shared/webhooks/webhook.ts'
import { keys } from '../storage/keys.ts'
import type { Item, Table } from '../storage/table.ts'
import type { Guard, Transaction } from '../storage/transaction.ts'

/** With its secrets, which only signing needs; the table is encrypted at rest with the customer's key. */
const WebhookRecord = Webhook.extend({ secret: z.string(), previousSecret: z.string().optional() })
export type WebhookRecord = z.infer<typeof WebhookRecord>

const recordOf = (item: Item): WebhookRecord => WebhookRecord.parse(item['webhook'])

/** The webhook as administrators see it. */
export const shownWebhook = (record: WebhookRecord): Webhook => Webhook.parse(record)

/** Every webhook, the oldest first. */
export async function readWebhooks(table: Table): Promise<WebhookRecord[]> {
  const items = await table.partition(keys.webhook('').pk)
  return items.map(recordOf).sort((left, right) => left.createdAt.localeCompare(right.createdAt))
}

/** The webhook, or undefined. */
export async function findWebhook(table: Table, webhookId: string): Promise<WebhookRecord | undefined> {
  const item = await table.get(keys.webhook(webhookId))
  return item && recordOf(item)
}

/** The webhook, or `webhook.not_found`. */
export async function loadWebhook(table: Table, webhookId: string): Promise<WebhookRecord> {
  const webhook = await findWebhook(table, webhookId)
  if (!webhook) throw new DomainError('webhook.not_found')
  return webhook
}

/** Adds to the transaction the webhook as it is from now on. */
export function putWebhook(transaction: Transaction, webhook: WebhookRecord, guard: Guard): void {
  transaction.put({ ...keys.webhook(webhook.id), kind: 'Webhook', schemaVersion: 1, webhook }, guard)
}

/** Condition of a new webhook, and of a change: nobody changed it since it was read. */
export const isNew: Guard = {
  expression: 'attribute_not_exists(pk)',
  otherwise: () => new DomainError('precondition.failed'),
}
export const isUnchanged = ({ revision }: WebhookRecord): Guard => ({
  expression: 'webhook.revision = :revision',
  values: { ':revision': revision },
  otherwise: () => new DomainError('precondition.failed'),
})

const isThere: Guard = {
  expression: 'attribute_exists(pk)',
  otherwise: () => new DomainError('webhook.not_found'),
}

/** Adds to the transaction whether the webhook works: a message got through, or did not. */
export function noteHealth(
  transaction: Transaction,
  webhookId: string,
  { at, isDelivered }: { at: string; isDelivered: boolean },
): void {
  transaction.update(
    keys.webhook(webhookId),
    {
      expression: isDelivered
        ? 'SET webhook.lastDeliveredAt = :at REMOVE webhook.failingSince'
        : 'SET webhook.failingSince = if_not_exists(webhook.failingSince, :at)',
      values: { ':at': at },
    },
    isThere,
  )
}
