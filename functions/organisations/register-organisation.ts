import type { NewOrganisation, Organisation } from '../../shared/organisations/organisation.ts'
import { currencyOf } from '../../shared/organisations/currencies.ts'
import { actorOf, type Context } from '../context.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import { checkedIdentifier, fieldOf, refuseTaken, Taken } from './check-identifiers.ts'
import { findOwnOrganisation } from './find-own-organisation.ts'
import { claimNumbers, putOrganisation } from './organisation.store.ts'

async function register(context: Context, input: NewOrganisation): Promise<Organisation> {
  const organisation: Organisation = {
    ...input,
    name: input.name.trim(),
    address: input.address.trim(),
    identifier: checkedIdentifier(input.territory, input.identifier),
    otherIdentifiers: [],
    contacts: [],
    currency: currencyOf(input.territory),
    id: context.newId('organisation'),
    createdAt: context.receivedAt,
    createdBy: actorOf(context).accountId,
    revision: 1,
  }
  const transaction = new Transaction(context.table)
  rememberRequest(transaction, context, organisation.id)
  putOrganisation(transaction, organisation)
  claimNumbers(transaction, organisation, undefined, (identifier) => new Taken(identifier))
  try {
    await transaction.commit()
  } catch (error) {
    if (error instanceof Taken) return refuseTaken(context, error, fieldOf(organisation, error.identifier))
    throw error
  }
  return organisation
}

/** Registers an organisation, with the person as its first member and manager. */
export const registerOrganisation = (context: Context, input: NewOrganisation): Promise<Organisation> =>
  once(
    context,
    () => register(context, input),
    (organisationId) => findOwnOrganisation(context, organisationId),
  )
