import { DomainError } from '../../shared/errors/domain-error.ts'
import { checkIdentifier, schemesOf } from '../../shared/identifiers.ts'
import type { Identifier, NewOrganisation, Organisation } from '../../shared/organisations/organisation.ts'
import { actorOf, type Context } from '../context.ts'
import { isMember, readOwnerOf } from './organisation.store.ts'

/**
 * The number in its normal form; throws where the territory has no such registry, or the number is not one of it.
 * `field`: where it was typed (`identifier`, `otherIdentifiers.2`).
 */
export function checkedIdentifier(
  territory: NewOrganisation['territory'],
  { scheme, value }: Identifier,
  field = 'identifier',
): Identifier {
  const schemes = schemesOf(territory)
  if (!schemes.includes(scheme))
    throw new DomainError('identifier.scheme', { scheme, territory, schemes }, `${field}.scheme`)
  const verdict = checkIdentifier(scheme, value)
  if (!verdict.ok) throw new DomainError(verdict.code, { scheme }, `${field}.value`)
  return { scheme, value: verdict.value }
}

/** Where an organisation's number was typed. */
export function fieldOf(organisation: Organisation, identifier: Identifier): string {
  const index = organisation.otherIdentifiers.indexOf(identifier)
  return index < 0 ? 'identifier' : `otherIdentifiers.${index}`
}

/** A number is another's: thrown out of the transaction, then told with no word of who stands behind the other. */
export class Taken extends DomainError {
  readonly identifier: Identifier
  constructor(identifier: Identifier) {
    super('identifier.already_registered')
    this.identifier = identifier
  }
}

/** Says whether the number is of an organisation of one's own, and nothing of who stands behind another. */
export async function refuseTaken(context: Context, { identifier }: Taken, field: string): Promise<never> {
  const owner = await readOwnerOf(context.table, identifier)
  const isOwn = owner !== undefined && (await isMember(context.table, actorOf(context).accountId, owner))
  throw new DomainError(
    'identifier.already_registered',
    { isOwn, ...(isOwn && { organisationId: owner }) },
    `${field}.value`,
  )
}
