import type { OrganisationMember } from '../../shared/organisations/members.ts'
import { findAccounts } from '../accounts/find-accounts.ts'
import type { Context } from '../context.ts'
import { authoriseOrganisation } from './authorise.ts'
import { readMembers } from './member.store.ts'

/** Members of an organisation, the longest there first. */
export async function listMembers(
  context: Context,
  { organisationId }: { organisationId: string },
): Promise<OrganisationMember[]> {
  await authoriseOrganisation(context, 'organisation.read', organisationId)
  const members = await readMembers(context.table, organisationId)
  const accounts = await findAccounts(
    context.table,
    members.map(({ accountId }) => accountId),
  )
  return members
    .flatMap((member) => {
      const account = accounts.find(({ id }) => id === member.accountId)
      return account ? [{ ...member, name: account.name, email: account.email }] : []
    })
    .sort((left, right) => left.since.localeCompare(right.since))
}
