import { findAccounts } from '../../accounts/find-accounts.ts'
import { loadHead } from '../../dossiers/dossier.store.ts'
import { MESSAGE_MAILS, questionMail } from '../mail/message-mail.ts'
import { sendMailOnce, type MailDeps } from '../mail/send-mail.ts'
import type { OutboxMessages } from '../outbox.ts'
import { pageAddress } from './addresses.ts'

/** Tells the other side of a thread that there is a message; never what it says. */
export async function deliverMessageNews(
  deps: MailDeps,
  messageId: string,
  { dossierId, side, accountIds }: OutboxMessages['mail.message'],
): Promise<void> {
  const { reference = '', projectTitle, lead } = await loadHead(deps.table, dossierId)
  if (side === 'applicant') {
    const href = pageAddress(deps, 'fr', `/staff/dossiers/${dossierId}/messages`)
    const mail = questionMail({ reference, projectTitle, lead, href })
    await sendMailOnce(deps, { messageId, to: deps.config.service.email, language: 'fr', mail })
    return
  }
  for (const { email, name, language } of await findAccounts(deps.table, accountIds)) {
    const href = pageAddress(deps, language, `/dossiers/${dossierId}/messages`)
    const mail = MESSAGE_MAILS[language]({ name, reference, projectTitle, href })
    await sendMailOnce(deps, { messageId, to: email, language, mail })
  }
}
