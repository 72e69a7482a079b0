import type { OrganisationView } from '../../shared/organisations/organisation.ts'
import { actorOf, type Context } from '../context.ts'
import { authoriseOrganisation } from './authorise.ts'
import { readMember } from './member.store.ts'
import { readOrganisationsOf, readRecord } from './organisation.store.ts'

/** An organisation, with how the asker stands to it. */
export async function readOrganisationView(
  context: Context,
  { organisationId }: { organisationId: string },
): Promise<OrganisationView> {
  const standing = await authoriseOrganisation(context, 'organisation.read', organisationId)
  return { ...standing.organisation, relation: standing.relation }
}

/** Organisations that the asker belongs to, by name. */
export async function listMyOrganisations(context: Context): Promise<OrganisationView[]> {
  const { accountId } = actorOf(context)
  const organisations = await readOrganisationsOf(context.table, accountId)
  return Promise.all(
    organisations.map(async (organisation) => {
      // Reading one of the first version makes its creator a manager.
      await readRecord(context.table, organisation.id)
      const member = await readMember(context.table, organisation.id, accountId)
      return { ...organisation, relation: member?.role ?? ('none' as const) }
    }),
  )
}
