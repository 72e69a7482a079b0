import { Organisation } from '../../shared/organisations/organisation.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'

/** The organisation, or undefined. */
export async function readOrganisation(
  table: Table,
  organisationId: string,
): Promise<Organisation | undefined> {
  const item = await table.get(keys.organisation(organisationId))
  return item && Organisation.parse(item['organisation'])
}

/** Organisations that an account belongs to, by name. */
export async function readOrganisationsOf(table: Table, accountId: string): Promise<Organisation[]> {
  const memberships = await table.partition(accountId, 'organisation#')
  const ids = memberships.map((item) => String(item['organisationId']))
  const items = await table.getMany(ids.map(keys.organisation))
  return items
    .map((item) => Organisation.parse(item['organisation']))
    .sort((left, right) => left.name.localeCompare(right.name))
}

/** Whether an account belongs to an organisation. */
export async function isMember(table: Table, accountId: string, organisationId: string): Promise<boolean> {
  return (await table.get(keys.accountOrganisation(accountId, organisationId))) !== undefined
}

/** Id of the organisation that is registered with a number, or undefined. */
export async function readOwnerOf(
  table: Table,
  identifier: Organisation['identifier'],
): Promise<string | undefined> {
  const item = await table.get(keys.identifier(identifier.scheme, numberKey(identifier.value)))
  return item && String(item['organisationId'])
}

/** One spelling of a registry's number: `SXM 12-345` and `sxm12345` are the same. */
const numberKey = (value: string) => value.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '') || value

/** Adds to the transaction a new organisation and its first member. */
export function putOrganisation(transaction: Transaction, organisation: Organisation): void {
  const { id, createdBy } = organisation
  transaction.put({ ...keys.organisation(id), kind: 'Organisation', schemaVersion: 1, organisation })
  transaction.put({
    ...keys.accountOrganisation(createdBy, id),
    kind: 'OrganisationMembership',
    schemaVersion: 1,
    organisationId: id,
  })
}

/** Adds to the transaction that a number is this organisation's alone; `otherwise` where it is another's. */
export function claimNumber(
  transaction: Transaction,
  { id, identifier }: Organisation,
  otherwise: Parameters<Transaction['create']>[1],
): void {
  const key = keys.identifier(identifier.scheme, numberKey(identifier.value))
  transaction.create({ ...key, kind: 'Identifier', schemaVersion: 1, organisationId: id }, otherwise)
}
