import { accountOf } from '../accounts/account.store.ts'
import type { Context } from '../context.ts'

const CAN_SIT: readonly string[] = ['committee', 'staff', 'director']

/** Accounts that can be given a seat in a meeting, by name. */
export async function listMembers({
  table,
}: Pick<Context, 'table'>): Promise<{ people: { id: string; name: string }[] }> {
  const accounts = (await table.partition('accounts')).map(accountOf)
  const people = accounts
    .filter(({ roles, closedAt }) => closedAt === undefined && roles.some((role) => CAN_SIT.includes(role)))
    .map(({ id, name, email }) => ({ id, name: name || email }))
  return { people: people.sort((left, right) => left.name.localeCompare(right.name)) }
}
