import * as z from 'zod'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { Delivery } from '../../shared/webhooks/webhook.ts'
import type { Context } from '../context.ts'
import { runLater } from '../jobs/run-later.ts'
import { readCursor, writeCursor } from '../storage/cursor.ts'
import { keys } from '../storage/keys.ts'
import type { Item, Table } from '../storage/table.ts'
import type { Guard, Transaction } from '../storage/transaction.ts'

const KEPT_FOR_SECONDS = 90 * 24 * 3600
const AT_ONCE = 50
/** Attempts that are kept: those of two rounds. */
const MOST_ATTEMPTS = 18

/** With what is sent, and since when it is being tried. */
const DeliveryRecord = Delivery.extend({
  webhookId: z.string(),
  body: z.string(),
  roundStartedAt: z.string().optional(),
})
export type DeliveryRecord = z.infer<typeof DeliveryRecord>

const recordOf = (item: Item): DeliveryRecord => DeliveryRecord.parse(item['delivery'])

/** The delivery as administrators see it. */
export const shownDelivery = (record: DeliveryRecord): Delivery => Delivery.parse(record)

/** Id of the delivery of a message: sorts by when it happened, and is the same however often it is sent. */
export const deliveryIdOf = (happenedAt: string, messageId: string): string =>
  `${happenedAt.replaceAll(/[-:.]/gu, '')}-${messageId}`

/** The delivery, or undefined. */
export async function findDelivery(
  table: Table,
  webhookId: string,
  deliveryId: string,
): Promise<DeliveryRecord | undefined> {
  const item = await table.get(keys.delivery(webhookId, deliveryId))
  return item && recordOf(item)
}

/** A page of deliveries, the latest happening first. */
export async function pageDeliveries(
  table: Table,
  webhookId: string,
  cursor: string | undefined,
): Promise<{ deliveries: Delivery[]; next?: string }> {
  const Position = z.object({ pk: z.literal(webhookId), sk: z.string() })
  const { items, lastKey } = await table.page({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': webhookId, ':prefix': 'delivery#' },
    ScanIndexForward: false,
    Limit: AT_ONCE,
    ...(cursor !== undefined && { ExclusiveStartKey: readCursor(Position, cursor) }),
  })
  return {
    deliveries: items.map((item) => shownDelivery(recordOf(item))),
    ...(lastKey && { next: writeCursor(lastKey) }),
  }
}

/** Adds to the transaction the delivery as it is from now on. */
export function putDelivery(transaction: Transaction, delivery: DeliveryRecord, guard?: Guard): void {
  const { webhookId, id, happenedAt } = delivery
  const kept = { ...delivery, attempts: delivery.attempts.slice(-MOST_ATTEMPTS) }
  transaction.put(
    {
      ...keys.delivery(webhookId, id),
      kind: 'WebhookDelivery',
      schemaVersion: 1,
      delivery: kept,
      expiresAt: Math.floor(Date.parse(happenedAt) / 1000) + KEPT_FOR_SECONDS,
    },
    guard,
  )
}

/** Condition of a delivery that was not there yet, and of one that nobody else has tried since it was read. */
export const isFirst: Guard = {
  expression: 'attribute_not_exists(pk)',
  otherwise: () => new DomainError('server.busy'),
}
export const isUntouched = ({ tries }: DeliveryRecord): Guard => ({
  expression: 'delivery.tries = :tries AND delivery.#state = :waiting',
  names: { '#state': 'state' },
  values: { ':tries': tries, ':waiting': 'waiting' },
  otherwise: () => new DomainError('server.busy'),
})

type Clock = Pick<Context, 'newId' | 'receivedAt'>

/** Adds to the transaction a job that makes the next attempt of the delivery. */
const attemptLater = (transaction: Transaction, clock: Clock, delivery: DeliveryRecord): void =>
  runLater(transaction, clock, 'webhook.deliver', {
    webhookId: delivery.webhookId,
    deliveryId: delivery.id,
    attempt: delivery.tries + 1,
  })

/** Adds to the transaction a new round of attempts; what was tried before stays to be seen. */
export function startRound(
  transaction: Transaction,
  clock: Clock,
  before: DeliveryRecord,
  guard?: Guard,
): DeliveryRecord {
  const { nextAt: _nextAt, roundStartedAt: _startedAt, ...rest } = before
  const delivery: DeliveryRecord = { ...rest, state: 'waiting', tries: 0 }
  putDelivery(transaction, delivery, guard)
  attemptLater(transaction, clock, delivery)
  return delivery
}
