import { accountOf } from '../../accounts/account.store.ts'
import { keys } from '../../storage/keys.ts'
import { findWebhook } from '../../webhooks/webhook.store.ts'
import { sendMailOnce, type MailDeps } from '../mail/send-mail.ts'
import { WEBHOOK_DISABLED_MAILS } from '../mail/webhook-mail.ts'
import type { OutboxMessages } from '../outbox.ts'
import { pageAddress } from './addresses.ts'

/** Tells every administrator that a webhook was disabled; nothing where it was removed or runs again. */
export async function deliverWebhookDisabled(
  deps: MailDeps,
  messageId: string,
  { webhookId }: OutboxMessages['mail.webhookDisabled'],
): Promise<void> {
  const webhook = await findWebhook(deps.table, webhookId)
  if (webhook?.state !== 'disabled') return
  const accounts = (await deps.table.partition(keys.accountRow('').pk)).map(accountOf)
  for (const { email, name, language, roles } of accounts) {
    if (!roles.includes('admin')) continue
    const href = pageAddress(deps, language, `/admin/webhooks/${webhookId}`)
    const mail = WEBHOOK_DISABLED_MAILS[language]({ name, webhook: webhook.name, href })
    await sendMailOnce(deps, { messageId, to: email, language, mail })
  }
}
