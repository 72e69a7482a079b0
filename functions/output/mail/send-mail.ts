import { SendEmailCommand, type SESv2Client } from '@aws-sdk/client-sesv2'
import type { Language } from '../../../shared/language.ts'
import { isClosedEmail } from '../../accounts/closed-account.ts'
import type { Deps } from '../../deps.ts'
import { keys } from '../../storage/keys.ts'
import { claimMail, noteSent, releaseMail } from './mail-claim.ts'
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
  /** What SES tells again with a bounce: ids only. */
  tags?: Readonly<Record<string, string>>
}

const utf8 = (text: string) => ({ Data: text, Charset: 'UTF-8' })

async function send({ ses, config }: MailDeps, { to, language, mail, tags = {} }: Sending): Promise<void> {
  const { subject, text, html } = renderMail(mail, language, config.service.name)
  await ses.send(
    new SendEmailCommand({
      FromEmailAddress: config.mailFrom,
      ReplyToAddresses: [config.service.email],
      Destination: { ToAddresses: [to] },
      Content: { Simple: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) } } },
      EmailTags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
      ...(config.mailConfigurationSet && { ConfigurationSetName: config.mailConfigurationSet }),
    }),
  )
}

/**
 * Sends an e-mail once for a message and a recipient, also when two runs handle the same message: who claims it sends
 * it. A run that dies after its claim leaves it to the next one; only if it dies between sending and saying so does a
 * second copy leave. Nothing goes to a closed account. Throws where sending fails, and where another run is still at it.
 */
export async function sendMailOnce(deps: MailDeps, sending: Sending): Promise<void> {
  if (isClosedEmail(sending.to)) return
  const key = keys.sentMail(sending.messageId, sending.to)
  if (!(await claimMail(deps, key))) return
  try {
    await send(deps, sending)
  } catch (error) {
    await releaseMail(deps, key)
    throw error
  }
  await noteSent(deps, key)
}
