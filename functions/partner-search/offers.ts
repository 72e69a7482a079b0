import * as z from 'zod'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { Offer, type NewOffer } from '../../shared/partner-search/offer.ts'
import { MOST_OFFERS } from '../../shared/partner-search/terms.ts'
import type { Context } from '../context.ts'
import { authoriseOrganisation } from '../organisations/authorise.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import { Transaction, type Guard } from '../storage/transaction.ts'

const DAY = 24 * 3600 * 1000

/** The first instant after a day everywhere in the region: its westernmost clocks are five hours behind. */
const endOf = (day: string) => Date.parse(`${day}T05:00:00.000Z`) + DAY

/** Entries of before they could be changed say no revision. */
const OfferItem = z.object({ offer: Offer.extend({ revision: z.int().default(1) }) })

async function readOffers(table: Table, now: string): Promise<Offer[]> {
  const items = await table.partition(keys.offer('').pk)
  return items
    .map((item) => OfferItem.parse(item).offer)
    .filter(({ validUntil }) => endOf(validUntil) > Date.parse(now))
    .sort((left, right) => right.publishedAt.localeCompare(left.publishedAt))
}

/** Every entry that is still good, the latest first. A small set: the page filters it as one types. */
export const listOffers = (context: Context): Promise<Offer[]> =>
  readOffers(context.table, context.receivedAt)

/** An entry that is still good, or `offer.not_found`. */
export async function loadOffer(context: Context, offerId: string): Promise<Offer> {
  const item = await context.table.get(keys.offer(offerId))
  const offer = item && OfferItem.parse(item).offer
  if (!offer || endOf(offer.validUntil) <= Date.parse(context.receivedAt))
    throw new DomainError('offer.not_found')
  return offer
}

interface Publishing {
  organisationId: string
  offer: NewOffer
}

/** What was typed, as it is published; `offer.past` where its last day is over. */
function checked({ receivedAt }: Context, typed: NewOffer): NewOffer {
  if (endOf(typed.validUntil) <= Date.parse(receivedAt)) throw new DomainError('offer.past', {}, 'validUntil')
  return { ...typed, title: typed.title.trim(), text: typed.text.trim() }
}

function putOffer(transaction: Transaction, offer: Offer, guard?: Guard): void {
  const expiresAt = Math.floor(endOf(offer.validUntil) / 1000)
  transaction.put({ ...keys.offer(offer.id), kind: 'Offer', schemaVersion: 1, offer, expiresAt }, guard)
}

async function publish(context: Context, { organisationId, offer: typed }: Publishing): Promise<Offer> {
  const { organisation } = await authoriseOrganisation(context, 'offer.write', organisationId)
  const content = checked(context, typed)
  const all = await readOffers(context.table, context.receivedAt)
  if (all.filter((offer) => offer.organisation.id === organisationId).length >= MOST_OFFERS)
    throw new DomainError('offer.too_many', { limit: MOST_OFFERS })
  const { id, name, territory, legalForm } = organisation
  const offer: Offer = {
    ...content,
    id: context.newId('offer'),
    organisation: { id, name, territory, legalForm },
    publishedAt: context.receivedAt,
    revision: 1,
  }
  const transaction = new Transaction(context.table)
  rememberRequest(transaction, context, offer.id)
  putOffer(transaction, offer)
  await transaction.commit()
  return offer
}

/** Publishes what an organisation looks for or offers, until a day. */
export const publishOffer = (context: Context, input: Publishing): Promise<Offer> =>
  once(
    context,
    () => publish(context, input),
    (offerId) => loadOffer(context, offerId),
  )

/**
 * Changes an entry of the organisation, on condition that nobody changed it since the page read it
 * (`precondition.failed`). It keeps its place in the list, and the organisation's name is today's.
 */
export async function changeOffer(
  context: Context,
  { organisationId, offerId, offer: typed }: Publishing & { offerId: string },
): Promise<Offer> {
  const { organisation } = await authoriseOrganisation(context, 'offer.write', organisationId)
  const before = await loadOffer(context, offerId)
  if (before.organisation.id !== organisationId) throw new DomainError('offer.not_found')
  const stale = () => new DomainError('precondition.failed')
  if (context.ifMatch !== before.revision) throw stale()
  const { id, name, territory, legalForm } = organisation
  const offer: Offer = {
    ...before,
    ...checked(context, typed),
    organisation: { id, name, territory, legalForm },
    revision: before.revision + 1,
  }
  const transaction = new Transaction(context.table)
  putOffer(transaction, offer, {
    expression: 'attribute_exists(pk) AND (attribute_not_exists(offer.revision) OR offer.revision = :seen)',
    values: { ':seen': before.revision },
    otherwise: stale,
  })
  await transaction.commit()
  return offer
}

/** Takes an entry back. Conversations about it go on. */
export async function removeOffer(
  context: Context,
  { organisationId, offerId }: { organisationId: string; offerId: string },
): Promise<void> {
  await authoriseOrganisation(context, 'offer.write', organisationId)
  const transaction = new Transaction(context.table)
  transaction.delete(keys.offer(offerId), {
    expression: 'offer.organisation.id = :own',
    values: { ':own': organisationId },
    otherwise: () => new DomainError('offer.not_found'),
  })
  await transaction.commit()
}
