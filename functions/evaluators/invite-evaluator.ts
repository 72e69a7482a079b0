import { DomainError } from '../../shared/errors/domain-error.ts'
import type { EvaluatorInvitation, NewEvaluatorInvitation } from '../../shared/evaluators/invitation.ts'
import { EVALUATOR_INVITATION_DAYS } from '../../shared/evaluators/limits.ts'
import { findAccountByEmail, normalEmail } from '../accounts/account.store.ts'
import { actorOf, type Context } from '../context.ts'
import { sendLater } from '../output/outbox.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import {
  loadInvitation,
  putInvitation,
  readInvitations,
  toInvitation,
  type InvitationItem,
} from './invitation.store.ts'

interface Which {
  invitationId: string
}

/** Instant until which an invitation that is sent now holds. */
const validUntil = ({ receivedAt }: Context) =>
  new Date(Date.parse(receivedAt) + EVALUATOR_INVITATION_DAYS * 24 * 3600 * 1000).toISOString()

/** Invites somebody to evaluate. The mail speaks the language of who is known, else the one that staff chose. */
export const inviteEvaluator = (
  context: Context,
  invitation: NewEvaluatorInvitation,
): Promise<EvaluatorInvitation> =>
  once(
    context,
    () => invite(context, invitation),
    async (invitationId) =>
      toInvitation(await loadInvitation(context.table, invitationId), context.receivedAt),
  )

async function invite(
  context: Context,
  { email: typed, language, message }: NewEvaluatorInvitation,
): Promise<EvaluatorInvitation> {
  const email = normalEmail(typed)
  const known = await findAccountByEmail(context.table, email)
  if (known?.roles.includes('evaluator')) throw new DomainError('evaluator.already', {}, 'email')
  const isWaiting = (await readInvitations(context.table)).some(
    (other) => other.email === email && toInvitation(other, context.receivedAt).state === 'open',
  )
  if (isWaiting) throw new DomainError('evaluator.invited_already', {}, 'email')
  const { accountId, name } = actorOf(context)
  const invitation: InvitationItem = {
    id: context.newId('invitation'),
    email,
    language: known?.language ?? language,
    message: message.trim(),
    state: 'open',
    sentAt: context.receivedAt,
    validUntil: validUntil(context),
    invitedBy: accountId,
    invitedByName: name,
  }
  const transaction = new Transaction(context.table)
  rememberRequest(transaction, context, invitation.id)
  putInvitation(transaction, invitation)
  sendLater(transaction, context, 'mail.evaluatorInvited', { invitationId: invitation.id })
  await transaction.commit()
  return toInvitation(invitation, context.receivedAt)
}

/** Sends an invitation again, also one that has expired; its time begins anew. */
export async function resendInvitation(
  context: Context,
  { invitationId }: Which,
): Promise<EvaluatorInvitation> {
  const before = await loadOpen(context, invitationId)
  const invitation = { ...before, sentAt: context.receivedAt, validUntil: validUntil(context) }
  const transaction = new Transaction(context.table)
  putInvitation(transaction, invitation, before)
  sendLater(transaction, context, 'mail.evaluatorInvited', { invitationId })
  await transaction.commit()
  return toInvitation(invitation, context.receivedAt)
}

/** Withdraws an invitation; again is the same. */
export async function withdrawInvitation(
  context: Context,
  { invitationId }: Which,
): Promise<EvaluatorInvitation> {
  const before = await loadInvitation(context.table, invitationId)
  if (before.state === 'withdrawn') return toInvitation(before, context.receivedAt)
  const withdrawn = { ...(await loadOpen(context, invitationId)), state: 'withdrawn' as const }
  const transaction = new Transaction(context.table)
  putInvitation(transaction, withdrawn, before)
  await transaction.commit()
  return toInvitation(withdrawn, context.receivedAt)
}

async function loadOpen(context: Context, invitationId: string): Promise<InvitationItem> {
  const invitation = await loadInvitation(context.table, invitationId)
  if (invitation.state !== 'open') throw new DomainError('invitation.answered', { state: invitation.state })
  return invitation
}

/** Invitations to evaluate, the latest first. */
export async function listInvitations(context: Context): Promise<EvaluatorInvitation[]> {
  const invitations = await readInvitations(context.table)
  return invitations
    .map((item) => toInvitation(item, context.receivedAt))
    .sort((left, right) => right.sentAt.localeCompare(left.sentAt))
}
