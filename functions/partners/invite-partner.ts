import { DomainError } from '../../shared/errors/domain-error.ts'
import { INVITATION_DAYS, type Invitation, type NewInvitation } from '../../shared/partners/invitation.ts'
import { actorOf, type Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import type { DossierRecord } from '../dossiers/dossier-record.ts'
import { changeDossier, loadDossier, withFreshDossier } from '../dossiers/dossier.store.ts'
import { randomText } from '../new-id.ts'
import { sendLater } from '../output/outbox.ts'
import { loadOffer } from '../partner-search/offers.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import { openInvitation } from './find-invitation.ts'
import { dropLink, putInvitation, putLink } from './invitation.store.ts'

/** Partners and open invitations in one dossier, the lead included. */
const MOST_PARTNERS = 12

const daysAfter = (instant: string, days: number) =>
  new Date(Date.parse(instant) + days * 24 * 3600 * 1000).toISOString()

interface Input {
  dossierId: string
  invitation: NewInvitation
}

function assertRoom({ partners, invitations }: DossierRecord): void {
  const open = invitations.filter(({ state }) => state === 'open').length
  if (partners.length + open >= MOST_PARTNERS)
    throw new DomainError('partner.too_many', { most: MOST_PARTNERS })
}

const isMailed = ({ email, organisationId }: Pick<Invitation, 'email' | 'organisationId'>) =>
  email !== undefined || organisationId !== undefined

/** Adds to the transaction the e-mail, where there is somebody to send it to. */
function mailIt(transaction: Transaction, context: Context, dossierId: string, invitation: Invitation): void {
  if (!isMailed(invitation)) return
  sendLater(transaction, context, 'mail.partnerInvited', { dossierId, invitationId: invitation.id })
}

/** Invites a partner. The link is in the answer; the e-mail, where an address is given, leaves by itself. */
export const invitePartner = (context: Context, { dossierId, invitation }: Input): Promise<Invitation> =>
  once(
    context,
    () => withFreshDossier(() => invite(context, dossierId, invitation)),
    async (invitationId) => openInvitation(await loadDossier(context.table, dossierId), invitationId),
  )

async function invite(context: Context, dossierId: string, input: NewInvitation): Promise<Invitation> {
  const record = await loadDossier(context.table, dossierId)
  authorise(context, 'partner.manage', record)
  assertRoom(record)
  // An entry that was taken back meanwhile is refused; nobody's address is asked for or shown.
  const offer = input.offerId === undefined ? undefined : await loadOffer(context, input.offerId)
  const addressee = { ...input, ...(offer && { organisationId: offer.organisation.id }) }
  const invitation: Invitation = {
    ...addressee,
    organisationName: input.organisationName.trim(),
    id: context.newId('invitation'),
    state: 'open',
    token: randomText(32),
    invitedAt: context.receivedAt,
    invitedByName: actorOf(context).name,
    ...(isMailed(addressee) && { sentAt: context.receivedAt }),
    expiresAt: daysAfter(context.receivedAt, INVITATION_DAYS),
  }
  const transaction = new Transaction(context.table)
  rememberRequest(transaction, context, invitation.id)
  changeDossier(transaction, context, record.head, {
    event: { type: 'partner.invited', facts: { organisation: invitation.organisationName } },
  })
  putInvitation(transaction, dossierId, invitation)
  putLink(transaction, dossierId, invitation)
  mailIt(transaction, context, dossierId, invitation)
  await transaction.commit()
  return invitation
}

interface Chosen {
  dossierId: string
  invitationId: string
}

/** Sends an invitation again: a new link, a new end; the old link leads nowhere. */
export const sendInvitationAgain = (context: Context, chosen: Chosen): Promise<Invitation> =>
  changeInvitation(context, chosen, (transaction, invitation) => {
    const renewed: Invitation = {
      ...invitation,
      token: randomText(32),
      ...(isMailed(invitation) && { sentAt: context.receivedAt }),
      expiresAt: daysAfter(context.receivedAt, INVITATION_DAYS),
    }
    putLink(transaction, chosen.dossierId, renewed)
    mailIt(transaction, context, chosen.dossierId, renewed)
    return { renewed, event: 'partner.invitedAgain' }
  })

/** Withdraws an invitation that waits for its answer. */
export const withdrawInvitation = (context: Context, chosen: Chosen): Promise<Invitation> =>
  changeInvitation(context, chosen, (_transaction, invitation) => ({
    renewed: { ...invitation, state: 'withdrawn', answeredAt: context.receivedAt },
    event: 'partner.invitationWithdrawn',
  }))

function changeInvitation(
  context: Context,
  { dossierId, invitationId }: Chosen,
  change: (transaction: Transaction, invitation: Invitation) => { renewed: Invitation; event: string },
): Promise<Invitation> {
  return withFreshDossier(async () => {
    const record = await loadDossier(context.table, dossierId)
    authorise(context, 'partner.manage', record)
    const invitation = openInvitation(record, invitationId)
    const transaction = new Transaction(context.table)
    const { renewed, event } = change(transaction, invitation)
    changeDossier(transaction, context, record.head, {
      event: { type: event, facts: { organisation: invitation.organisationName } },
    })
    putInvitation(transaction, dossierId, renewed)
    if (renewed.token !== invitation.token) dropLink(transaction, invitation.token)
    await transaction.commit()
    return renewed
  })
}
