import { DomainError } from '../../shared/errors/domain-error.ts'
import type { ReceivedInvitation } from '../../shared/organisations/members.ts'
import type { OrganisationView } from '../../shared/organisations/organisation.ts'
import { actorOf, type Context } from '../context.ts'
import { Transaction } from '../storage/transaction.ts'
import { authoriseOrganisation } from './authorise.ts'
import { mustBeOpen, stateAt } from '../storage/open-invitation.ts'
import { loadByToken, putInvitation } from './invitation.store.ts'
import { putMember, readMember } from './member.store.ts'
import { count, readOrganisation } from './organisation.store.ts'

/** What an invitation is to, for whoever holds its link and has signed in. */
export async function readInvitation(
  context: Context,
  { token }: { token: string },
): Promise<ReceivedInvitation> {
  const item = await loadByToken(context.table, token)
  const organisation = await readOrganisation(context.table, item.organisationId)
  if (!organisation) throw new DomainError('invitation.not_found')
  const { role, validUntil } = item
  return { organisation: organisation.name, role, validUntil, state: stateAt(item, context.receivedAt) }
}

/**
 * Accepts an invitation: the account becomes a member, whichever address it signed in with, for the link is the key.
 * Of two who accept in the same moment one does; who has accepted before gets the organisation again.
 */
export async function acceptInvitation(
  context: Context,
  { token }: { token: string },
): Promise<OrganisationView> {
  const { accountId } = actorOf(context)
  const item = await loadByToken(context.table, token)
  const { organisationId } = item
  const isIn = (await readMember(context.table, organisationId, accountId)) !== undefined
  if (!isIn) {
    mustBeOpen(item, context.receivedAt)
    // Its seat was counted when it was sent.
    const transaction = new Transaction(context.table)
    putInvitation(transaction, { ...item, state: 'accepted' }, item)
    const member = { accountId, role: item.role, since: context.receivedAt }
    putMember(transaction, organisationId, member, () => new DomainError('organisation.already_member'))
    if (item.role === 'manager') count(transaction, organisationId, { managers: 1 })
    await transaction.commit()
  }
  const { organisation, relation } = await authoriseOrganisation(context, 'organisation.read', organisationId)
  return { ...organisation, relation }
}

/** Declines an invitation; again is the same. */
export async function declineInvitation(context: Context, { token }: { token: string }): Promise<void> {
  const item = await loadByToken(context.table, token)
  if (item.state === 'declined') return
  mustBeOpen(item, context.receivedAt)
  const transaction = new Transaction(context.table)
  putInvitation(transaction, { ...item, state: 'declined' }, item)
  count(transaction, item.organisationId, { seats: -1 })
  await transaction.commit()
}
