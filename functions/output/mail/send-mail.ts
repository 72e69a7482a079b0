import { SendEmailCommand, type SESv2Client } from '@aws-sdk/client-sesv2'
import type { Language } from '../../../shared/language.ts'
import type { Deps } from '../../deps.ts'
import { keys } from '../../storage/keys.ts'
import { Transaction } from '../../storage/transaction.ts'
import type { Mail } from './mail.ts'
import { renderMail } from './render-mail.ts'

export interface MailDeps extends Deps {
  ses: SESv2Client
}

interface Sending {
  /** Message of the outbox that causes it. */
  messageId: string
  to: string
  language: Language
  mail: Mail
}

const KEPT_FOR_SECONDS = 90 * 24 * 3600

const utf8 = (text: string) => ({ Data: text, Charset: 'UTF-8' })

async function send({ ses, config }: MailDeps, { to, language, mail }: Sending): Promise<void> {
  const { subject, text, html } = renderMail(mail, language, config.service.name)
  await ses.send(
    new SendEmailCommand({
      FromEmailAddress: config.mailFrom,
      ReplyToAddresses: [config.service.email],
      Destination: { ToAddresses: [to] },
      Content: { Simple: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) } } },
      ...(config.mailConfigurationSet && { ConfigurationSetName: config.mailConfigurationSet }),
    }),
  )
}

/**
 * Sends an e-mail once for a message and a recipient. What was sent is written down afterwards, so a crash between the
 * two can send a second copy, and never loses the first.
 */
export async function sendMailOnce(deps: MailDeps, sending: Sending): Promise<void> {
  const key = keys.sentMail(sending.messageId, sending.to)
  if (await deps.table.get(key)) return
  await send(deps, sending)
  const expiresAt = Math.floor(Date.parse(deps.now()) / 1000) + KEPT_FOR_SECONDS
  await new Transaction(deps.table).put({ ...key, kind: 'SentMail', schemaVersion: 1, expiresAt }).commit()
}
