import type { Account } from '../../shared/accounts/account.ts'
import { acceptInvitation } from '../organisations/answer-invitation.ts'
import { inviteMember, linkToInvitation } from '../organisations/invite-member.ts'
import type { TestPortal } from './portal.ts'

/** An organisation with somebody in every relation to it, and an open invitation. */
export interface StaffedOrganisation {
  organisationId: string
  manager: Account
  member: Account
  /** A second member, for tests about what is done to somebody. */
  guest: Account
  invitationId: string
}

/** Lets an account join an organisation through the portal's own verbs. */
export async function joinOrganisation(
  portal: TestPortal,
  { organisationId, manager }: Pick<StaffedOrganisation, 'organisationId' | 'manager'>,
  account: Account,
  role: 'manager' | 'member' = 'member',
): Promise<void> {
  const context = portal.contextFor(manager)
  const invitation = { email: account.email, role }
  const { id } = await inviteMember(context, { organisationId, invitation })
  const { token } = await linkToInvitation(context, { organisationId, invitationId: id })
  await acceptInvitation(portal.contextFor(account), { token })
}

/** Seeds it. */
export async function seedStaffedOrganisation(portal: TestPortal): Promise<StaffedOrganisation> {
  const [manager, member, guest] = [
    await portal.seedAccount(),
    await portal.seedAccount(),
    await portal.seedAccount(),
  ]
  const { id: organisationId } = await portal.seedOrganisation(manager)
  await joinOrganisation(portal, { organisationId, manager }, member)
  await joinOrganisation(portal, { organisationId, manager }, guest)
  const invitation = { email: `open-${manager.id.slice(-8)}@portal.example`, role: 'member' as const }
  const { id: invitationId } = await inviteMember(portal.contextFor(manager), { organisationId, invitation })
  return { organisationId, manager, member, guest, invitationId }
}
