import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Webhook, WebhookContent } from '../../shared/webhooks/webhook.ts'
import { actorOf, type Context } from '../context.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { keys } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'
import { mayBeAddress } from './address-guard.ts'
import { newSecret } from './sign.ts'
import {
  isNew,
  isUnchanged,
  loadWebhook,
  putWebhook,
  readWebhooks,
  shownWebhook,
  type WebhookRecord,
} from './webhook.store.ts'

const MOST_WEBHOOKS = 20
/** How long a receiver has to take over the new secret. */
const BOTH_SECRETS_MS = 24 * 3_600_000

interface WithSecret {
  webhook: Webhook
  secret: string
}

const withSecret = (record: WebhookRecord): WithSecret => ({
  webhook: shownWebhook(record),
  secret: record.secret,
})

function checkAddress({ config }: Context, { url }: WebhookContent): void {
  if (!mayBeAddress(url, config.webhookOpenHosts)) throw new DomainError('webhook.address', {}, 'url')
}

function noteChange({ log, requestId, actor }: Context, message: string, webhookId: string): void {
  log({ level: 'info', message, requestId, webhookId, by: actor?.accountId })
}

/** Adds a webhook, active from now on. */
export const addWebhook = (context: Context, wanted: WebhookContent): Promise<WithSecret> =>
  once(
    context,
    async () => {
      checkAddress(context, wanted)
      if ((await readWebhooks(context.table)).length >= MOST_WEBHOOKS)
        throw new DomainError('webhook.too_many', { highest: MOST_WEBHOOKS })
      const webhook: WebhookRecord = {
        ...wanted,
        id: context.newId('webhook'),
        state: 'active',
        secret: newSecret(),
        createdAt: context.receivedAt,
        createdByName: actorOf(context).name,
        revision: 1,
      }
      const transaction = new Transaction(context.table)
      rememberRequest(transaction, context, webhook.id)
      putWebhook(transaction, webhook, isNew)
      await transaction.commit()
      noteChange(context, 'webhook added', webhook.id)
      return withSecret(webhook)
    },
    async (webhookId) => withSecret(await loadWebhook(context.table, webhookId)),
  )

interface Change {
  webhookId: string
  content: WebhookContent & { state: 'active' | 'paused' }
}

/** Changes a webhook, pauses it or lets it run again. While it is paused nothing is sent: a replay makes up for it. */
export async function changeWebhook(context: Context, { webhookId, content }: Change): Promise<Webhook> {
  const before = await loadWebhook(context.table, webhookId)
  if (before.revision !== context.ifMatch) throw new DomainError('precondition.failed')
  checkAddress(context, content)
  const { failingSince: _failing, ...kept } = before
  const isStopping = content.state === 'paused' && before.state === 'active'
  const after: WebhookRecord = {
    ...(content.state === 'active' ? kept : before),
    ...content,
    ...(isStopping && { stoppedAt: context.receivedAt }),
    revision: before.revision + 1,
  }
  const transaction = new Transaction(context.table)
  putWebhook(transaction, after, isUnchanged(before))
  await transaction.commit()
  noteChange(context, 'webhook changed', webhookId)
  return shownWebhook(after)
}

/** Replaces the secret. For a day messages carry the signatures of both, so that no message is refused meanwhile. */
export const rotateSecret = (context: Context, { webhookId }: { webhookId: string }): Promise<WithSecret> =>
  once(
    context,
    async () => {
      const before = await loadWebhook(context.table, webhookId)
      const after: WebhookRecord = {
        ...before,
        secret: newSecret(),
        previousSecret: before.secret,
        previousSecretUntil: new Date(Date.parse(context.receivedAt) + BOTH_SECRETS_MS).toISOString(),
        revision: before.revision + 1,
      }
      const transaction = new Transaction(context.table)
      rememberRequest(transaction, context, webhookId)
      putWebhook(transaction, after, isUnchanged(before))
      await transaction.commit()
      noteChange(context, 'webhook secret replaced', webhookId)
      return withSecret(after)
    },
    async () => withSecret(await loadWebhook(context.table, webhookId)),
  )

/** Removes a webhook. What was on its way to it ends by itself; its deliveries expire. */
export async function removeWebhook(context: Context, { webhookId }: { webhookId: string }): Promise<void> {
  const webhook = await loadWebhook(context.table, webhookId)
  const transaction = new Transaction(context.table)
  transaction.delete(keys.webhook(webhook.id))
  await transaction.commit()
  noteChange(context, 'webhook removed', webhookId)
}
