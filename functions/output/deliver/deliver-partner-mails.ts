import { boundText } from '../../../shared/calls/bindings.ts'
import type { Invitation } from '../../../shared/partners/invitation.ts'
import { findAccounts } from '../../accounts/find-accounts.ts'
import { findForm, findPublishedCall } from '../../calls/find-call.ts'
import { answersOf } from '../../dossiers/content.ts'
import { loadDossier } from '../../dossiers/dossier.store.ts'
import type { Mail } from '../mail/mail.ts'
import { readManagers } from '../../organisations/member.store.ts'
import { PARTNER_MAILS, type PartnerMails } from '../mail/partner-mail.ts'
import { sendMailOnce, type MailDeps } from '../mail/send-mail.ts'
import type { OutboxMessages } from '../outbox.ts'
import { pageAddress } from './addresses.ts'

async function titleOf({ table }: MailDeps, dossierId: string): Promise<string> {
  const record = await loadDossier(table, dossierId)
  const { form } = await findForm(table, record.head.callId, record.head.formVersion)
  return boundText(form, answersOf(record), 'projectTitle').trim()
}

/** Where an invitation goes: the address that the lead gave, or the managers of the organisation behind an entry. */
async function addresseesOf({ table }: MailDeps, { email, language, organisationId }: Invitation) {
  if (email) return [{ email, language }]
  return organisationId ? findAccounts(table, await readManagers(table, organisationId)) : []
}

/** Sends an invitation in the language that the lead chose, or that its reader uses. */
export async function deliverInvitation(
  deps: MailDeps,
  messageId: string,
  { dossierId, invitationId }: OutboxMessages['mail.partnerInvited'],
): Promise<void> {
  const record = await loadDossier(deps.table, dossierId)
  const { head, invitations } = record
  const invitation = invitations.find(({ id }) => id === invitationId)
  // Answered or withdrawn in the meantime: nobody is asked any more.
  if (invitation?.state !== 'open') return
  const [call, { form }] = await Promise.all([
    findPublishedCall(deps.table, head.callId),
    findForm(deps.table, head.callId, head.formVersion),
  ])
  const facts = {
    ...invitation,
    lead: head.lead,
    projectTitle: boundText(form, answersOf(record), 'projectTitle').trim(),
    callId: call.id,
    callTitle: call.title,
    closesAt: call.closesAt,
    timeZone: call.timeZone,
  }
  for (const { email, language } of await addresseesOf(deps, invitation)) {
    const href = pageAddress(deps, language, `/invitations/${invitation.token}`)
    const mail = PARTNER_MAILS[language].invited({ ...facts, href })
    await sendMailOnce(deps, { messageId, to: email, language, mail })
  }
}

type Write = (texts: PartnerMails, name: string, href: string) => Mail

async function writeTo(
  deps: MailDeps,
  { messageId, accountIds, path }: { messageId: string; accountIds: readonly string[]; path: string },
  write: Write,
): Promise<void> {
  for (const { email, name, language } of await findAccounts(deps.table, accountIds)) {
    const mail = write(PARTNER_MAILS[language], name, pageAddress(deps, language, path))
    await sendMailOnce(deps, { messageId, to: email, language, mail })
  }
}

const CHANGES = {
  'mail.partnerJoined': 'joined',
  'mail.partnerDeclined': 'declined',
  'mail.partnerLeft': 'left',
} as const

/** Tells the dossier's people that a partner joined, declined or left. */
export async function deliverPartnerChange(
  deps: MailDeps,
  messageId: string,
  type: keyof typeof CHANGES,
  { dossierId, organisation, accountIds }: OutboxMessages[typeof type],
): Promise<void> {
  const projectTitle = await titleOf(deps, dossierId)
  const path = `/dossiers/${dossierId}/partners`
  await writeTo(deps, { messageId, accountIds, path }, (texts, name, href) =>
    texts[CHANGES[type]]({ name, organisation, projectTitle, href }),
  )
}

/** Tells everybody in a dossier that confirmations no longer hold, because it was changed. */
export async function deliverVoided(
  deps: MailDeps,
  messageId: string,
  { dossierId, organisations, accountIds }: OutboxMessages['mail.confirmationsVoided'],
): Promise<void> {
  const projectTitle = await titleOf(deps, dossierId)
  const path = `/dossiers/${dossierId}/check`
  await writeTo(deps, { messageId, accountIds, path }, (texts, name, href) =>
    texts.voided({ name, organisations, projectTitle, href }),
  )
}
