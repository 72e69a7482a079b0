import { ROLES } from '../../shared/access/roles.ts'
import type { Account } from '../../shared/accounts/account.ts'
import type { ReceivedEvaluatorInvitation } from '../../shared/evaluators/invitation.ts'
import { isUnchanged, loadAccount, putAccount } from '../accounts/account.store.ts'
import { actorOf, type Context } from '../context.ts'
import { Transaction } from '../storage/transaction.ts'
import { mustBeOpen } from '../storage/open-invitation.ts'
import { loadByToken, putInvitation, toReceived } from './invitation.store.ts'

/** What an invitation says to whoever holds its link. */
export async function readInvitation(
  context: Context,
  { token }: { token: string },
): Promise<ReceivedEvaluatorInvitation> {
  return toReceived(await loadByToken(context.table, token), context.receivedAt)
}

/**
 * Accepts an invitation: the account may evaluate from now on, whichever address it signed in with, for the link is
 * the key. Of two who accept in the same moment one does; who has accepted before gets the same answer.
 */
export async function acceptInvitation(context: Context, { token }: { token: string }): Promise<Account> {
  const { accountId } = actorOf(context)
  const invitation = await loadByToken(context.table, token)
  const before = await loadAccount(context.table, accountId)
  if (invitation.acceptedBy === accountId) return before
  mustBeOpen(invitation, context.receivedAt)
  const account: Account = {
    ...before,
    roles: ROLES.filter((role) => role === 'evaluator' || before.roles.includes(role)),
    revision: before.revision + 1,
  }
  const transaction = new Transaction(context.table)
  putInvitation(
    transaction,
    { ...invitation, state: 'accepted', acceptedBy: accountId, answeredAt: context.receivedAt },
    invitation,
  )
  putAccount(transaction, account, isUnchanged(before))
  await transaction.commit()
  const { requestId } = context
  const by = invitation.invitedBy
  context.log({ level: 'info', message: 'roles changed', requestId, accountId, by, roles: account.roles })
  return account
}

/** Declines an invitation, with a reason or without; again is the same. Whoever holds the link needs no account. */
export async function declineInvitation(
  context: Context,
  { token, reason }: { token: string; reason: string },
): Promise<ReceivedEvaluatorInvitation> {
  const invitation = await loadByToken(context.table, token)
  if (invitation.state === 'declined') return toReceived(invitation, context.receivedAt)
  mustBeOpen(invitation, context.receivedAt)
  const declined = {
    ...invitation,
    state: 'declined' as const,
    answeredAt: context.receivedAt,
    ...(reason.trim() && { reason: reason.trim() }),
  }
  const transaction = new Transaction(context.table)
  putInvitation(transaction, declined, invitation)
  await transaction.commit()
  return toReceived(declined, context.receivedAt)
}
