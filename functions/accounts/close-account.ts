import type { Account } from '../../shared/accounts/account.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { actorOf, type Context } from '../context.ts'
import { sendLater } from '../output/outbox.ts'
import { keys } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'
import { forgetInvited } from './forget-invited.ts'
import { isUnchanged, loadAccount, normalEmail } from './account.store.ts'
import { CLOSED_NAME, closedEmail } from './closed-account.ts'
import { findClosingObstacles } from './find-closing-obstacles.ts'
import { endSessionsOf } from './session.store.ts'
import { signOutEverywhere } from './sign-out.ts'

/**
 * Closes an account for good. Its id stays, for chains of events and records name it; name and address go, and the
 * address is free for a new account, which inherits nothing. `email` is the address typed again. What points to the
 * person elsewhere is taken away right after (`forgetPerson`).
 */
export async function closeAccount(
  context: Context,
  { email }: { email: string },
): Promise<{ goTo: string }> {
  const before = await loadAccount(context.table, actorOf(context).accountId)
  if (normalEmail(email) !== before.email) throw new DomainError('account.confirmation', {}, 'email')
  const obstacles = await findClosingObstacles(context)
  if (obstacles.length > 0) throw new DomainError('account.cannot_close', { obstacles })
  await forgetInvited(context.table, before)
  const closed: Account = {
    id: before.id,
    email: closedEmail(before.id),
    name: CLOSED_NAME,
    roles: [],
    language: before.language,
    createdAt: before.createdAt,
    closedAt: context.receivedAt,
    revision: before.revision + 1,
  }
  const transaction = new Transaction(context.table)
    .put(
      { ...keys.account(closed.id), kind: 'Account', schemaVersion: 1, account: closed },
      isUnchanged(before),
    )
    .delete(keys.accountRow(before.email))
    .delete(keys.email(before.email))
    .delete(keys.evaluatorRow(before.id))
  sendLater(transaction, context, 'account.closed', { accountId: before.id })
  await transaction.commit()
  await endSessionsOf(context, before.id)
  return signOutEverywhere(context)
}
