import { Account } from '../../shared/accounts/account.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { keys } from '../storage/keys.ts'
import type { Item, Table } from '../storage/table.ts'
import type { Guard, Transaction } from '../storage/transaction.ts'

/** Account of an item that holds one: the account's own, or its row in the list. */
export const accountOf = (item: Item): Account => Account.parse(item['account'])

/** One spelling of an e-mail address, so that one person does not become two accounts. */
export const normalEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase()

/** The account, or undefined. */
export async function findAccount(table: Table, accountId: string): Promise<Account | undefined> {
  const item = await table.get(keys.account(accountId))
  return item && accountOf(item)
}

/** The account, or `account.not_found`. */
export async function loadAccount(table: Table, accountId: string): Promise<Account> {
  const account = await findAccount(table, accountId)
  if (!account) throw new DomainError('account.not_found')
  return account
}

/** The account of an e-mail address, or undefined. */
export async function findAccountByEmail(table: Table, email: string): Promise<Account | undefined> {
  const pointer = await table.get(keys.email(normalEmail(email)))
  return pointer && findAccount(table, String(pointer['accountId']))
}

/** Adds to the transaction a new account, alone with its e-mail address; `otherwise` where the address has one. */
export function createAccount(
  transaction: Transaction,
  account: Account,
  otherwise: () => DomainError,
): void {
  transaction.create(
    { ...keys.email(account.email), kind: 'AccountEmail', schemaVersion: 1, accountId: account.id },
    otherwise,
  )
  putAccount(transaction, account)
}

/** Adds to the transaction the account, its row in the list of accounts, and its place among the evaluators. */
export function putAccount(transaction: Transaction, account: Account, guard?: Guard): void {
  const { id, name, email } = account
  transaction.put({ ...keys.account(id), kind: 'Account', schemaVersion: 1, account }, guard)
  transaction.put({ ...keys.accountRow(email), kind: 'AccountRow', schemaVersion: 1, account })
  if (account.roles.includes('evaluator'))
    transaction.put({ ...keys.evaluatorRow(id), kind: 'Evaluator', schemaVersion: 1, id, name, email })
  else transaction.delete(keys.evaluatorRow(id))
}

/** Condition of a change: nobody changed the account since it was read. */
export const isUnchanged = (account: Account): Guard => ({
  expression: 'account.revision = :revision',
  values: { ':revision': account.revision },
  otherwise: () => new DomainError('precondition.failed'),
})
