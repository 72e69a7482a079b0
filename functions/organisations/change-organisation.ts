import { DomainError } from '../../shared/errors/domain-error.ts'
import type {
  Identifier,
  Organisation,
  OrganisationContent,
  OrganisationView,
} from '../../shared/organisations/organisation.ts'
import type { Context } from '../context.ts'
import { Transaction } from '../storage/transaction.ts'
import { authoriseOrganisation } from './authorise.ts'
import { checkedIdentifier, fieldOf, refuseTaken, Taken } from './check-identifiers.ts'
import { changeOrganisation as putChange, claimNumbers, isSameNumber } from './organisation.store.ts'

/** What was typed, its numbers in their normal form; throws at the first that cannot be. */
function checked(content: OrganisationContent): OrganisationContent {
  const identifier = checkedIdentifier(content.territory, content.identifier)
  const others: Identifier[] = []
  for (const [index, typed] of content.otherIdentifiers.entries()) {
    const field = `otherIdentifiers.${index}`
    const one = checkedIdentifier(content.territory, typed, field)
    if ([identifier, ...others].some((other) => isSameNumber(one, other)))
      throw new DomainError('identifier.twice', {}, `${field}.value`)
    others.push(one)
  }
  const contacts = content.contacts.map((contact) => ({ ...contact, email: contact.email.trim() }))
  return {
    ...content,
    name: content.name.trim(),
    address: content.address.trim(),
    identifier,
    otherIdentifiers: others,
    contacts,
  }
}

/**
 * Changes an organisation whole, on condition that nobody changed it since the page read it (`precondition.failed`).
 * A number of another organisation is refused, without a word of whose it is.
 */
export async function changeOrganisation(
  context: Context,
  { organisationId, content }: { organisationId: string; content: OrganisationContent },
): Promise<OrganisationView> {
  const { organisation: before, relation } = await authoriseOrganisation(
    context,
    'organisation.write',
    organisationId,
  )
  const stale = () => new DomainError('precondition.failed')
  if (context.ifMatch !== before.revision) throw stale()
  const organisation: Organisation = { ...before, ...checked(content), revision: before.revision + 1 }
  const transaction = new Transaction(context.table)
  putChange(transaction, organisation, stale)
  claimNumbers(transaction, organisation, before, (identifier) => new Taken(identifier))
  try {
    await transaction.commit()
  } catch (error) {
    if (error instanceof Taken) return refuseTaken(context, error, fieldOf(organisation, error.identifier))
    throw error
  }
  return { ...organisation, relation }
}
