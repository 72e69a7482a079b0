import type { Identifier, Organisation } from '../../shared/organisations/organisation.ts'
import { isClaimed } from '../../shared/identifiers.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { keys } from '../storage/keys.ts'
import type { Item, Table } from '../storage/table.ts'
import { Transaction } from '../storage/transaction.ts'
import { isFirstVersion, recordOf, type OrganisationRecord } from './organisation-record.ts'
import { putMember } from './member.store.ts'

const changed = () => new DomainError('organisation.changed_meanwhile')

/** The organisation with its counts, or undefined. One of the first version is written anew on the way. */
export async function readRecord(
  table: Table,
  organisationId: string,
): Promise<OrganisationRecord | undefined> {
  const item = await table.get(keys.organisation(organisationId))
  return item && (isFirstVersion(item) ? upgrade(table, item) : recordOf(item))
}

/** Who registered an organisation of the first version was its only member: now they are its manager. */
async function upgrade(table: Table, item: Item): Promise<OrganisationRecord> {
  const record = recordOf(item)
  const { id, createdBy, createdAt } = record.organisation
  const transaction = new Transaction(table)
  transaction.put(toItem(record), {
    expression: 'schemaVersion = :first',
    values: { ':first': 1 },
    otherwise: changed,
  })
  putMember(transaction, id, { accountId: createdBy, role: 'manager', since: createdAt })
  try {
    await transaction.commit()
    return record
  } catch (error) {
    // Somebody else read it in the same moment.
    const now = await table.get(keys.organisation(id))
    if (!now || isFirstVersion(now)) throw error
    return recordOf(now)
  }
}

const toItem = (record: OrganisationRecord): Item => ({
  ...keys.organisation(record.organisation.id),
  kind: 'Organisation',
  schemaVersion: 2,
  ...record,
})

/** The organisation, or undefined. */
export async function readOrganisation(
  table: Table,
  organisationId: string,
): Promise<Organisation | undefined> {
  return (await readRecord(table, organisationId))?.organisation
}

/** Organisations that an account belongs to, by name. */
export async function readOrganisationsOf(table: Table, accountId: string): Promise<Organisation[]> {
  const memberships = await table.partition(accountId, 'organisation#')
  const ids = memberships.map((item) => String(item['organisationId']))
  return (await readOrganisationsByIds(table, ids)).sort((left, right) => left.name.localeCompare(right.name))
}

/** Organisations by id, in no order; unknown ids are left out. */
export async function readOrganisationsByIds(
  table: Table,
  organisationIds: readonly string[],
): Promise<Organisation[]> {
  const items = await table.getMany([...new Set(organisationIds)].map(keys.organisation))
  return items.map((item) => recordOf(item).organisation)
}

/** Whether an account belongs to an organisation. */
export async function isMember(table: Table, accountId: string, organisationId: string): Promise<boolean> {
  return (await table.get(keys.accountOrganisation(accountId, organisationId))) !== undefined
}

/** Id of the organisation that is registered with a number, or undefined. */
export async function readOwnerOf(table: Table, identifier: Identifier): Promise<string | undefined> {
  const item = await table.get(keys.identifier(identifier.scheme, numberKey(identifier.value)))
  return item && String(item['organisationId'])
}

/** One spelling of a registry's number: `SXM 12-345` and `sxm12345` are the same. */
const numberKey = (value: string) => value.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '') || value

const claimKey = ({ scheme, value }: Identifier) => keys.identifier(scheme, numberKey(value))

/** Every number of an organisation that can be claimed. */
const claims = (organisation: Organisation): Identifier[] =>
  [organisation.identifier, ...organisation.otherIdentifiers].filter(({ scheme }) => isClaimed(scheme))

/** Whether two numbers are one, however they are spelt. */
export const isSameNumber = (left: Identifier, right: Identifier): boolean =>
  left.scheme === right.scheme && numberKey(left.value) === numberKey(right.value)

/** Adds to the transaction a new organisation and its first member, its manager. */
export function putOrganisation(transaction: Transaction, organisation: Organisation): void {
  const { id, createdBy, createdAt } = organisation
  transaction.put(toItem({ organisation, managers: 1, seats: 1 }))
  putMember(transaction, id, { accountId: createdBy, role: 'manager', since: createdAt })
}

/** Adds to the transaction a changed organisation, on condition that nobody changed it since it was read. */
export function changeOrganisation(
  transaction: Transaction,
  organisation: Organisation,
  otherwise: () => DomainError,
): void {
  transaction.update(
    keys.organisation(organisation.id),
    { expression: 'SET organisation = :organisation', values: { ':organisation': organisation } },
    {
      expression: 'organisation.revision = :revision',
      values: { ':revision': organisation.revision - 1 },
      otherwise,
    },
  )
}

/**
 * Adds to the transaction that the organisation's numbers are its alone, and that those of `before` which it no longer
 * has are free. `otherwise` is told of the number that is another's.
 */
export function claimNumbers(
  transaction: Transaction,
  organisation: Organisation,
  before: Organisation | undefined,
  otherwise: (identifier: Identifier) => DomainError,
): void {
  const had = before ? claims(before) : []
  const has = claims(organisation)
  const isIn = (list: readonly Identifier[]) => (one: Identifier) =>
    list.some((other) => isSameNumber(one, other))
  const { id } = organisation
  for (const added of has.filter((one) => !isIn(had)(one)))
    transaction.create({ ...claimKey(added), kind: 'Identifier', schemaVersion: 1, organisationId: id }, () =>
      otherwise(added),
    )
  for (const dropped of had.filter((one) => !isIn(has)(one)))
    transaction.delete(claimKey(dropped), {
      expression: 'attribute_not_exists(pk) OR organisationId = :own',
      values: { ':own': id },
      otherwise: changed,
    })
}

/** Counts managers and seats up or down; `organisation.last_manager` where none would stay. */
export function count(
  transaction: Transaction,
  organisationId: string,
  { managers = 0, seats = 0 }: { managers?: number; seats?: number },
  { mostSeats }: { mostSeats?: number } = {},
): void {
  const change = { ':managers': managers, ':seats': seats }
  const add = { expression: 'ADD managers :managers, seats :seats', values: change }
  if (managers < 0) {
    const guard = { expression: 'managers > :one', values: { ':one': 1 } }
    const otherwise = () => new DomainError('organisation.last_manager')
    transaction.update(keys.organisation(organisationId), add, { ...guard, otherwise })
    return
  }
  const limit = mostSeats ?? Number.MAX_SAFE_INTEGER
  transaction.update(keys.organisation(organisationId), add, {
    expression: 'attribute_exists(pk) AND seats < :limit',
    values: { ':limit': limit },
    otherwise: () => new DomainError('organisation.too_many_members', { limit }),
  })
}
