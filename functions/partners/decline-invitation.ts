import { DomainError } from '../../shared/errors/domain-error.ts'
import type { OpenedInvitation } from '../../shared/partners/invitation.ts'
import type { Context } from '../context.ts'
import { changeDossier, withFreshDossier } from '../dossiers/dossier.store.ts'
import { sendLater } from '../output/outbox.ts'
import { Transaction } from '../storage/transaction.ts'
import { findByToken } from './find-invitation.ts'
import { putInvitation } from './invitation.store.ts'
import { openedInvitation } from './read-invitation.ts'

/** Declines an invitation, with a reason or without; asked again, it answers the same. The lead is told. */
export const declineInvitation = (
  context: Context,
  { token, reason }: { token: string; reason: string },
): Promise<OpenedInvitation> =>
  withFreshDossier(async () => {
    const { record, invitation } = await findByToken(context, token)
    if (invitation.state === 'declined') return openedInvitation(context, record, invitation)
    if (invitation.state !== 'open') throw new DomainError('invitation.answered', { state: invitation.state })
    const declined = {
      ...invitation,
      state: 'declined' as const,
      answeredAt: context.receivedAt,
      ...(reason.trim() && { reason: reason.trim() }),
    }
    const transaction = new Transaction(context.table)
    changeDossier(transaction, context, record.head, {
      // Whoever holds the link may decline without an account.
      actor: context.actor?.accountId ?? 'system',
      event: { type: 'partner.declined', facts: { organisation: invitation.organisationName } },
    })
    putInvitation(transaction, record.head.id, declined)
    sendLater(transaction, context, 'mail.partnerDeclined', {
      dossierId: record.head.id,
      organisation: invitation.organisationName,
      accountIds: record.members.flatMap(({ accountId, relation }) =>
        relation === 'lead' ? [accountId] : [],
      ),
    })
    await transaction.commit()
    return openedInvitation(context, record, declined)
  })
