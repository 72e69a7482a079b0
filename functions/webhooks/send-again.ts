import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Delivery } from '../../shared/webhooks/webhook.ts'
import type { Context } from '../context.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import { testDelivery } from './announce.ts'
import { findDelivery, isFirst, shownDelivery, startRound, type DeliveryRecord } from './delivery.store.ts'
import { loadWebhook } from './webhook.store.ts'

interface Named {
  webhookId: string
  deliveryId: string
}

async function loadDelivery({ table }: Context, { webhookId, deliveryId }: Named): Promise<DeliveryRecord> {
  const delivery = await findDelivery(table, webhookId, deliveryId)
  if (!delivery) throw new DomainError('webhook.delivery_not_found')
  return delivery
}

async function checkActive({ table }: Context, webhookId: string): Promise<void> {
  const { state } = await loadWebhook(table, webhookId)
  if (state !== 'active') throw new DomainError('webhook.not_active')
}

/** Sends a message again, under the same `webhook-id`: its receiver decides whether it has had it. */
export const resendDelivery = (context: Context, named: Named): Promise<Delivery> =>
  once(
    context,
    async () => {
      await checkActive(context, named.webhookId)
      const before = await loadDelivery(context, named)
      const transaction = new Transaction(context.table)
      rememberRequest(transaction, context, before.id)
      const delivery = startRound(transaction, context, before)
      await transaction.commit()
      return shownDelivery(delivery)
    },
    async () => shownDelivery(await loadDelivery(context, named)),
  )

/** Sends a message that tells of nothing, to see whether it arrives. */
export const sendTest = (context: Context, { webhookId }: { webhookId: string }): Promise<Delivery> =>
  once(
    context,
    async () => {
      await checkActive(context, webhookId)
      const test = testDelivery(webhookId, context.receivedAt, context.newId('message'))
      const transaction = new Transaction(context.table)
      rememberRequest(transaction, context, test.id)
      const delivery = startRound(transaction, context, test, isFirst)
      await transaction.commit()
      return shownDelivery(delivery)
    },
    async (deliveryId) => shownDelivery(await loadDelivery(context, { webhookId, deliveryId })),
  )
