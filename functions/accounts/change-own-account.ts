import type { Account } from '../../shared/accounts/account.ts'
import type { Language } from '../../shared/language.ts'
import { actorOf, type Context } from '../context.ts'
import { Transaction } from '../storage/transaction.ts'
import { isUnchanged, loadAccount, putAccount } from './account.store.ts'

interface Input {
  name?: string | undefined
  language?: Language | undefined
  isReminded?: boolean | undefined
}

/** Changes the own name, language, or wish for reminders. */
export async function changeOwnAccount(
  context: Context,
  { name, language, isReminded }: Input,
): Promise<Account> {
  const before = await loadAccount(context.table, actorOf(context).accountId)
  const account: Account = {
    ...before,
    ...(name !== undefined && { name: name.trim() }),
    ...(language !== undefined && { language }),
    ...(isReminded !== undefined && { isReminded }),
    revision: before.revision + 1,
  }
  const transaction = new Transaction(context.table)
  putAccount(transaction, account, isUnchanged(before))
  await transaction.commit()
  return account
}
