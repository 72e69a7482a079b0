import { ROLES, type Role } from '../../shared/access/roles.ts'
import type { Account } from '../../shared/accounts/account.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { actorOf, type Context } from '../context.ts'
import { Transaction } from '../storage/transaction.ts'
import { isUnchanged, loadAccount, putAccount } from './account.store.ts'

/** Gives an account exactly these roles. An admin cannot take the own admin role, so one always remains. */
export async function setRoles(
  context: Context,
  { accountId, roles }: { accountId: string; roles: readonly Role[] },
): Promise<Account> {
  const before = await loadAccount(context.table, accountId)
  if (before.revision !== context.ifMatch) throw new DomainError('precondition.failed')
  const by = actorOf(context).accountId
  if (accountId === by && !roles.includes('admin')) throw new DomainError('account.own_admin_role')
  const account: Account = {
    ...before,
    roles: ROLES.filter((role) => roles.includes(role)),
    revision: before.revision + 1,
  }
  const transaction = new Transaction(context.table)
  putAccount(transaction, account, isUnchanged(before))
  await transaction.commit()
  const { requestId } = context
  context.log({ level: 'info', message: 'roles changed', requestId, accountId, by, roles: account.roles })
  return account
}
