import { DomainError } from '../../shared/errors/domain-error.ts'
import { INVITATION_DAYS, MOST_MEMBERS } from '../../shared/organisations/limits.ts'
import type { Invitation, NewInvitation } from '../../shared/organisations/members.ts'
import { findAccountByEmail, normalEmail } from '../accounts/account.store.ts'
import { actorOf, type Context } from '../context.ts'
import { sendLater } from '../output/outbox.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { mustBeOpen } from '../storage/open-invitation.ts'
import { Transaction } from '../storage/transaction.ts'
import { authoriseOrganisation } from './authorise.ts'
import {
  loadInvitation,
  makeToken,
  putInvitation,
  readInvitations,
  toInvitation,
} from './invitation.store.ts'
import { readMember } from './member.store.ts'
import type { InvitationItem } from './organisation-record.ts'
import { count } from './organisation.store.ts'

interface Which {
  organisationId: string
  invitationId: string
}

/** Instant until which an invitation that is sent now holds. */
const validUntil = ({ receivedAt }: Context) =>
  new Date(Date.parse(receivedAt) + INVITATION_DAYS * 24 * 3600 * 1000).toISOString()

/** Invites somebody by e-mail. The mail speaks the language of who is known, else the one chosen, else the inviter’s. */
export const inviteMember = (
  context: Context,
  { organisationId, invitation }: { organisationId: string; invitation: NewInvitation },
): Promise<Invitation> =>
  once(
    context,
    () => invite(context, organisationId, invitation),
    async (invitationId) => {
      await authoriseOrganisation(context, 'organisation.write', organisationId)
      return toInvitation(
        await loadInvitation(context.table, organisationId, invitationId),
        context.receivedAt,
      )
    },
  )

async function invite(
  context: Context,
  organisationId: string,
  { email: typed, role, language }: NewInvitation,
): Promise<Invitation> {
  await authoriseOrganisation(context, 'organisation.write', organisationId)
  const email = normalEmail(typed)
  const known = await findAccountByEmail(context.table, email)
  if (known && (await readMember(context.table, organisationId, known.id)))
    throw new DomainError('organisation.already_member', {}, 'email')
  const invitation: InvitationItem = {
    id: context.newId('invitation'),
    organisationId,
    email,
    role,
    language: known?.language ?? language ?? context.language,
    state: 'open',
    sentAt: context.receivedAt,
    validUntil: validUntil(context),
    invitedBy: actorOf(context).accountId,
  }
  const transaction = new Transaction(context.table)
  rememberRequest(transaction, context, invitation.id)
  putInvitation(transaction, invitation)
  count(transaction, organisationId, { seats: 1 }, { mostSeats: MOST_MEMBERS })
  sendLater(transaction, context, 'mail.memberInvited', { organisationId, invitationId: invitation.id })
  await transaction.commit()
  return toInvitation(invitation, context.receivedAt)
}

/** Sends an invitation again, also one that has expired; its time begins anew. */
export async function resendInvitation(context: Context, which: Which): Promise<Invitation> {
  await authoriseOrganisation(context, 'organisation.write', which.organisationId)
  const before = await loadInvitation(context.table, which.organisationId, which.invitationId)
  if (before.state !== 'open') throw new DomainError('invitation.answered', { state: before.state })
  const invitation = { ...before, sentAt: context.receivedAt, validUntil: validUntil(context) }
  const transaction = new Transaction(context.table)
  putInvitation(transaction, invitation, before)
  sendLater(transaction, context, 'mail.memberInvited', which)
  await transaction.commit()
  return toInvitation(invitation, context.receivedAt)
}

/** Withdraws an invitation; its links open nothing any more. */
export async function withdrawInvitation(context: Context, which: Which): Promise<void> {
  await authoriseOrganisation(context, 'organisation.write', which.organisationId)
  const before = await loadInvitation(context.table, which.organisationId, which.invitationId)
  if (before.state === 'withdrawn') return
  if (before.state !== 'open') throw new DomainError('invitation.answered', { state: before.state })
  const transaction = new Transaction(context.table)
  putInvitation(transaction, { ...before, state: 'withdrawn' }, before)
  count(transaction, which.organisationId, { seats: -1 })
  await transaction.commit()
}

/** A secret for a link that the manager hands over by another way than e-mail. */
export async function linkToInvitation(context: Context, which: Which): Promise<{ token: string }> {
  await authoriseOrganisation(context, 'organisation.write', which.organisationId)
  const invitation = await loadInvitation(context.table, which.organisationId, which.invitationId)
  mustBeOpen(invitation, context.receivedAt)
  return { token: await makeToken(context, invitation) }
}

/** Invitations of an organisation, the latest first. */
export async function listInvitations(
  context: Context,
  { organisationId }: { organisationId: string },
): Promise<Invitation[]> {
  await authoriseOrganisation(context, 'organisation.write', organisationId)
  const invitations = await readInvitations(context.table, organisationId)
  return invitations
    .map((item) => toInvitation(item, context.receivedAt))
    .sort((left, right) => right.sentAt.localeCompare(left.sentAt))
}
