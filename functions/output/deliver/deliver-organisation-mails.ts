import type { Account } from '../../../shared/accounts/account.ts'
import { findAccounts } from '../../accounts/find-accounts.ts'
import { loadInvitation, makeToken } from '../../organisations/invitation.store.ts'
import { stateAt } from '../../storage/open-invitation.ts'
import { readManagers } from '../../organisations/member.store.ts'
import { readOrganisation } from '../../organisations/organisation.store.ts'
import { ORGANISATION_MAILS } from '../mail/organisation-mails.ts'
import { sendMailOnce, type MailDeps } from '../mail/send-mail.ts'
import type { OutboxMessages } from '../outbox.ts'
import { pageAddress } from './addresses.ts'

/** What a person is called in an e-mail. */
const nameOf = (account: Account | undefined) => account?.name || account?.email || 'Concordia'

/**
 * Sends an invitation. Its secret is made here and stands in the e-mail alone; one that was answered or withdrawn
 * meanwhile is not sent.
 */
export async function deliverMemberInvitation(
  deps: MailDeps,
  messageId: string,
  { organisationId, invitationId }: OutboxMessages['mail.memberInvited'],
): Promise<void> {
  const invitation = await loadInvitation(deps.table, organisationId, invitationId)
  const organisation = await readOrganisation(deps.table, organisationId)
  if (!organisation || stateAt(invitation, deps.now()) !== 'open') return
  const [inviter] = await findAccounts(deps.table, [invitation.invitedBy])
  const { language, email } = invitation
  const href = pageAddress(deps, language, `/organisations/join/${await makeToken(deps, invitation)}`)
  const facts = { organisation: organisation.name, inviter: nameOf(inviter), href }
  const mail = ORGANISATION_MAILS[language].memberInvited(facts)
  await sendMailOnce(deps, { messageId, to: email, language, mail })
}

/** Tells the managers that somebody asks to join. */
export async function deliverJoinRequest(
  deps: MailDeps,
  messageId: string,
  { organisationId, accountId }: OutboxMessages['mail.joinRequested'],
): Promise<void> {
  const organisation = await readOrganisation(deps.table, organisationId)
  const [asker] = await findAccounts(deps.table, [accountId])
  if (!organisation || !asker) return
  const managers = await findAccounts(deps.table, await readManagers(deps.table, organisationId))
  for (const { email, name, language } of managers) {
    const href = pageAddress(deps, language, `/organisations/${organisationId}/members`)
    const facts = { name, organisation: organisation.name, asker: nameOf(asker), href }
    const mail = ORGANISATION_MAILS[language].joinRequested(facts)
    await sendMailOnce(deps, { messageId, to: email, language, mail })
  }
}

/** Tells who asked to join what the managers answered; of one that declined not even the name. */
export async function deliverJoinAnswer(
  deps: MailDeps,
  messageId: string,
  { organisationId, accountId, isAccepted }: OutboxMessages['mail.joinAnswered'],
): Promise<void> {
  const organisation = await readOrganisation(deps.table, organisationId)
  const [account] = await findAccounts(deps.table, [accountId])
  if (!organisation || !account) return
  const { email, name, language } = account
  const texts = ORGANISATION_MAILS[language]
  const href = (path: string) => pageAddress(deps, language, path)
  const mail = isAccepted
    ? texts.joinAccepted({
        name,
        organisation: organisation.name,
        href: href(`/organisations/${organisationId}`),
      })
    : texts.joinDeclined({ name, href: href('/organisations') })
  await sendMailOnce(deps, { messageId, to: email, language, mail })
}
