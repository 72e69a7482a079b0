import { DomainError } from '../../shared/errors/domain-error.ts'
import { checkIdentifier, schemesOf } from '../../shared/identifiers.ts'
import type { NewOrganisation, Organisation } from '../../shared/organisations/organisation.ts'
import { actorOf, type Context } from '../context.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import { findOwnOrganisation } from './find-own-organisation.ts'
import { claimNumber, isMember, putOrganisation, readOwnerOf } from './organisation.store.ts'

/** The number in its normal form; throws where the territory has no such registry, or the number is not one of it. */
function checkedIdentifier({ territory, identifier }: NewOrganisation): NewOrganisation['identifier'] {
  const { scheme, value } = identifier
  const schemes = schemesOf(territory)
  if (!schemes.includes(scheme))
    throw new DomainError('identifier.scheme', { scheme, territory, schemes }, 'identifier.scheme')
  const verdict = checkIdentifier(scheme, value)
  if (!verdict.ok) throw new DomainError(verdict.code, { scheme }, 'identifier.value')
  return { scheme, value: verdict.value }
}

/** Says whether the number is of an organisation of one's own, and nothing of who stands behind another. */
async function refuseTaken(context: Context, identifier: Organisation['identifier']): Promise<never> {
  const owner = await readOwnerOf(context.table, identifier)
  const isOwn = owner !== undefined && (await isMember(context.table, actorOf(context).accountId, owner))
  throw new DomainError(
    'identifier.already_registered',
    { isOwn, ...(isOwn && { organisationId: owner }) },
    'identifier.value',
  )
}

async function register(context: Context, input: NewOrganisation): Promise<Organisation> {
  const organisation: Organisation = {
    ...input,
    name: input.name.trim(),
    address: input.address.trim(),
    identifier: checkedIdentifier(input),
    id: context.newId('organisation'),
    createdAt: context.receivedAt,
    createdBy: actorOf(context).accountId,
  }
  const transaction = new Transaction(context.table)
  const taken = new DomainError('identifier.already_registered')
  rememberRequest(transaction, context, organisation.id)
  putOrganisation(transaction, organisation)
  // What cannot be checked cannot be claimed either: two bodies may well type the same free text.
  if (organisation.identifier.scheme !== 'OTHER') claimNumber(transaction, organisation, () => taken)
  try {
    await transaction.commit()
  } catch (error) {
    if (error === taken) return refuseTaken(context, organisation.identifier)
    throw error
  }
  return organisation
}

/** Registers an organisation, with the person as its first member. */
export const registerOrganisation = (context: Context, input: NewOrganisation): Promise<Organisation> =>
  once(
    context,
    () => register(context, input),
    (organisationId) => findOwnOrganisation(context, organisationId),
  )
