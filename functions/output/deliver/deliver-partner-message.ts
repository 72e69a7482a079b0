import { findAccounts } from '../../accounts/find-accounts.ts'
import { readMember, readManagers } from '../../organisations/member.store.ts'
import { loadConversation } from '../../partner-search/conversation.store.ts'
import { ORGANISATION_MAILS } from '../mail/organisation-mails.ts'
import { sendMailOnce, type MailDeps } from '../mail/send-mail.ts'
import type { OutboxMessages } from '../outbox.ts'
import { pageAddress } from './addresses.ts'

/**
 * Tells the other organisation that a message waits: its managers, and whoever wrote in the conversation and still
 * belongs to it. The message itself is read in the portal; no address is told.
 */
export async function deliverPartnerMessage(
  deps: MailDeps,
  messageId: string,
  { conversationId, number }: OutboxMessages['mail.partnerMessage'],
): Promise<void> {
  const { head, messages } = await loadConversation(deps.table, conversationId)
  const message = messages.find((candidate) => candidate.number === number)
  if (!message) throw new Error('a message is told before it was written')
  const isAsking = message.organisationId === head.asking.organisationId
  const [from, to] = isAsking ? [head.asking, head.asked] : [head.asked, head.asking]
  const writers = messages.filter((one) => one.organisationId === to.organisationId)
  const members = await Promise.all(
    writers.map(({ accountId }) => readMember(deps.table, to.organisationId, accountId)),
  )
  const ids = [
    ...(await readManagers(deps.table, to.organisationId)),
    ...members.flatMap((member) => (member ? [member.accountId] : [])),
  ]
  for (const { email, name, language } of await findAccounts(deps.table, ids)) {
    const path = `/organisations/${to.organisationId}/conversations/${conversationId}`
    const facts = { name, from: from.name, title: head.title, href: pageAddress(deps, language, path) }
    const mail = ORGANISATION_MAILS[language].partnerMessage(facts)
    await sendMailOnce(deps, { messageId, to: email, language, mail })
  }
}
