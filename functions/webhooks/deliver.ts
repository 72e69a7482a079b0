import { DomainError } from '../../shared/errors/domain-error.ts'
import { pauseAfter } from '../../shared/webhooks/backoff.ts'
import type { Attempt } from '../../shared/webhooks/webhook.ts'
import type { Deps } from '../deps.ts'
import { sendLater } from '../output/outbox.ts'
import { keys } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'
import { findDelivery, isUntouched, putDelivery, type DeliveryRecord } from './delivery.store.ts'
import { post } from './post.ts'
import { signedHeaders } from './sign.ts'
import { findWebhook, isUnchanged, noteHealth, putWebhook, type WebhookRecord } from './webhook.store.ts'

/** How a receiver says that it wants no more (standardwebhooks.com). */
const GONE = 410

interface Try {
  webhookId: string
  deliveryId: string
  attempt: number
}

/**
 * Makes one attempt of a delivery and writes down what came of it: delivered, to be tried again later, or given up.
 * An attempt that was made already is not made again; one whose result could not be written is, under the same
 * `webhook-id`.
 */
export async function deliverWebhook(deps: Deps, { webhookId, deliveryId, attempt }: Try): Promise<void> {
  const [webhook, delivery] = await Promise.all([
    findWebhook(deps.table, webhookId),
    findDelivery(deps.table, webhookId, deliveryId),
  ])
  if (!webhook || delivery?.state !== 'waiting' || delivery.tries !== attempt - 1) return
  const made = await attemptNow(deps, webhook, delivery)
  try {
    const after = await settle(deps, delivery, made)
    if (after.state === 'failed') await disableWhereDead(deps, after, made)
  } catch (error) {
    // Somebody removed the webhook, or another run of the same attempt was faster.
    if (!(error instanceof DomainError)) throw error
  }
}

async function attemptNow(
  { config, now }: Deps,
  webhook: WebhookRecord,
  { messageId: id, body }: DeliveryRecord,
): Promise<Attempt> {
  const at = now()
  if (webhook.state !== 'active') return { at, milliseconds: 0, fault: 'stopped' }
  const { secret, previousSecret, previousSecretUntil = '' } = webhook
  const isBefore = previousSecret !== undefined && at < previousSecretUntil
  const secrets = isBefore ? [secret, previousSecret] : [secret]
  const headers = signedHeaders(secrets, { id, timestamp: Math.floor(Date.parse(at) / 1000), body })
  const startedAt = performance.now()
  const answer = await post(webhook.url, { headers, body }, config.webhookOpenHosts)
  return { at, milliseconds: Math.round(performance.now() - startedAt), ...answer }
}

const isSuccess = ({ status = 0 }: Attempt) => status >= 200 && status < 300

/** When it is tried again, or undefined: it got through, nothing is to be sent, or it was tried for long enough. */
function nextAttempt(made: Attempt, tries: number): string | undefined {
  if (isSuccess(made) || made.fault === 'stopped' || made.status === GONE) return undefined
  const pause = pauseAfter(tries, Math.random())
  return pause === undefined ? undefined : new Date(Date.parse(made.at) + pause).toISOString()
}

async function settle({ table }: Deps, before: DeliveryRecord, made: Attempt): Promise<DeliveryRecord> {
  const { nextAt: _nextAt, ...rest } = before
  const tries = before.tries + 1
  const nextAt = nextAttempt(made, tries)
  const after: DeliveryRecord = {
    ...rest,
    tries,
    attempts: [...before.attempts, made],
    roundStartedAt: before.roundStartedAt ?? made.at,
    state: isSuccess(made) ? 'delivered' : nextAt === undefined ? 'failed' : 'waiting',
    ...(nextAt !== undefined && { nextAt }),
  }
  const { webhookId, id: deliveryId } = before
  const transaction = new Transaction(table)
  putDelivery(transaction, after, isUntouched(before))
  if (made.fault !== 'stopped')
    noteHealth(transaction, webhookId, { at: made.at, isDelivered: isSuccess(made) })
  if (nextAt !== undefined)
    transaction.put({
      ...keys.dueDelivery(nextAt, webhookId, deliveryId),
      kind: 'DueDelivery',
      schemaVersion: 1,
      webhookId,
      deliveryId,
      attempt: tries + 1,
    })
  await transaction.commit()
  return after
}

/** Disables a webhook that took nothing for as long as a message was tried, or that says it is gone; admins are told. */
async function disableWhereDead(
  { table, newId }: Deps,
  { webhookId, roundStartedAt = '' }: DeliveryRecord,
  made: Attempt,
): Promise<void> {
  const webhook = await findWebhook(table, webhookId)
  if (webhook?.state !== 'active') return
  const { failingSince } = webhook
  const isDead = made.status === GONE || (failingSince !== undefined && failingSince <= roundStartedAt)
  if (!isDead) return
  const transaction = new Transaction(table)
  const disabled = { state: 'disabled', stoppedAt: failingSince ?? made.at } as const
  putWebhook(transaction, { ...webhook, ...disabled, revision: webhook.revision + 1 }, isUnchanged(webhook))
  sendLater(transaction, { newId, receivedAt: made.at }, 'mail.webhookDisabled', { webhookId })
  await transaction.commit()
}
