import type { Account } from '../../shared/accounts/account.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import { accountOf } from './account.store.ts'

/** Accounts by id, in no order: who to write to, and in which language. Unknown ids are left out. */
export async function findAccounts(table: Table, accountIds: readonly string[]): Promise<Account[]> {
  const items = await table.getMany([...new Set(accountIds)].map(keys.account))
  return items.map(accountOf)
}
