import { isAllowed, type Permission } from '../../shared/access/permissions.ts'
import type { OrganisationRelation } from '../../shared/access/roles.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { actorOf, type Context } from '../context.ts'
import { readMember } from './member.store.ts'
import type { OrganisationRecord } from './organisation-record.ts'
import { readRecord } from './organisation.store.ts'

/** An organisation, and how the asker stands to it. */
export interface Standing extends OrganisationRecord {
  relation: OrganisationRelation
}

/** Whether somebody who stands so to an organisation may do it. */
export const mayFor = (
  { actor }: Pick<Context, 'actor'>,
  permission: Permission,
  relation: OrganisationRelation,
): boolean =>
  isAllowed(permission, {
    signedIn: actor !== undefined,
    roles: actor?.roles ?? [],
    organisation: relation,
    granted: actor?.token?.granted,
  })

/**
 * The organisation, where the asker may do it. Who may not even read it gets `organisation.not_found`, so that an id
 * tells nothing.
 */
export async function authoriseOrganisation(
  context: Context,
  permission: Permission,
  organisationId: string,
): Promise<Standing> {
  const { accountId } = actorOf(context)
  // The organisation first: reading one of the first version makes its creator a manager.
  const record = await readRecord(context.table, organisationId)
  const member = record && (await readMember(context.table, organisationId, accountId))
  const relation = member?.role ?? 'none'
  if (!record || !mayFor(context, 'organisation.read', relation))
    throw new DomainError('organisation.not_found')
  if (!mayFor(context, permission, relation)) throw new DomainError('permission.denied', { permission })
  return { ...record, relation }
}
