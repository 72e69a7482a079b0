import { DomainError } from '../../shared/errors/domain-error.ts'
import type { MemberRole } from '../../shared/organisations/members.ts'
import { keys } from '../storage/keys.ts'
import type { Item, Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'
import { MemberItem } from './organisation-record.ts'

/** Who belongs to an organisation, and as what. */
export async function readMembers(table: Table, organisationId: string): Promise<MemberItem[]> {
  const items = await table.partition(organisationId, 'member#')
  return items.map((item) => MemberItem.parse(item))
}

/** How one account belongs to an organisation, or undefined. */
export async function readMember(
  table: Table,
  organisationId: string,
  accountId: string,
): Promise<MemberItem | undefined> {
  const item = await table.get(keys.organisationMember(organisationId, accountId))
  return item && MemberItem.parse(item)
}

/** Account ids of the managers: whom the portal writes to about an organisation. */
export async function readManagers(table: Table, organisationId: string): Promise<string[]> {
  const members = await readMembers(table, organisationId)
  return members.filter(({ role }) => role === 'manager').map(({ accountId }) => accountId)
}

const toItem = (organisationId: string, member: MemberItem): Item => ({
  ...keys.organisationMember(organisationId, member.accountId),
  kind: 'OrganisationMember',
  schemaVersion: 1,
  ...member,
})

/** Adds a member to the transaction, and the pointer from the account. `otherwise`: where they are one already. */
export function putMember(
  transaction: Transaction,
  organisationId: string,
  member: MemberItem,
  otherwise?: () => DomainError,
): void {
  const item = toItem(organisationId, member)
  if (otherwise) transaction.create(item, otherwise)
  else transaction.put(item)
  transaction.put({
    ...keys.accountOrganisation(member.accountId, organisationId),
    kind: 'OrganisationMembership',
    schemaVersion: 1,
    organisationId,
  })
}

const asRead = (role: MemberRole) => ({
  expression: '#role = :before',
  names: { '#role': 'role' },
  values: { ':before': role },
  otherwise: () => new DomainError('organisation.changed_meanwhile'),
})

/** Adds to the transaction that a member has another role. */
export function changeRole(
  transaction: Transaction,
  organisationId: string,
  member: MemberItem,
  role: MemberRole,
): void {
  transaction.put(toItem(organisationId, { ...member, role }), asRead(member.role))
}

/** Adds to the transaction that a member is none any more. */
export function deleteMember(transaction: Transaction, organisationId: string, member: MemberItem): void {
  transaction.delete(keys.organisationMember(organisationId, member.accountId), asRead(member.role))
  transaction.delete(keys.accountOrganisation(member.accountId, organisationId))
}
