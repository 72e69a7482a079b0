import type { Account } from '../../shared/accounts/account.ts'
import type { NewOrganisation } from '../../shared/organisations/organisation.ts'
import { acceptInvitation } from '../partners/accept-invitation.ts'
import { invitePartner } from '../partners/invite-partner.ts'
import type { StartedDossier } from './fill-dossier.ts'
import type { TestPortal } from './portal.ts'

export interface JoinedPartner {
  account: Account
  organisationId: string
  partnerId: string
}

/** Lets an organisation of its own join a dossier, by invitation. */
export async function joinDossier(
  portal: TestPortal,
  { applicant, dossierId }: Pick<StartedDossier, 'applicant' | 'dossierId'>,
  overrides: Partial<NewOrganisation> = {},
): Promise<JoinedPartner> {
  const account = await portal.seedAccount()
  const organisation = await portal.seedOrganisation(account, overrides)
  const { token } = await invitePartner(portal.contextFor(applicant), {
    dossierId,
    invitation: { organisationName: organisation.name, language: 'en', message: '' },
  })
  const { partners } = await acceptInvitation(portal.contextFor(account), {
    token,
    organisationId: organisation.id,
  })
  const partner = partners.find(({ organisationId }) => organisationId === organisation.id)
  return { account, organisationId: organisation.id, partnerId: partner?.id ?? '' }
}
