import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Organisation } from '../../shared/organisations/organisation.ts'
import { actorOf, type Context } from '../context.ts'
import { isMember, readOrganisation } from './organisation.store.ts'

/** An organisation that the person belongs to; any other is `organisation.not_found`. */
export async function findOwnOrganisation(context: Context, organisationId: string): Promise<Organisation> {
  const isOwn = await isMember(context.table, actorOf(context).accountId, organisationId)
  const organisation = isOwn ? await readOrganisation(context.table, organisationId) : undefined
  if (!organisation) throw new DomainError('organisation.not_found')
  return organisation
}
