import { boundText } from '../../shared/calls/bindings.ts'
import type { Invitation, OpenedInvitation } from '../../shared/partners/invitation.ts'
import { findForm, findPublishedCall } from '../calls/find-call.ts'
import type { Context } from '../context.ts'
import type { DossierRecord } from '../dossiers/dossier-record.ts'
import { answersOf } from '../dossiers/content.ts'
import { findByToken } from './find-invitation.ts'

/** What the holder of a link may know before joining: who invites, to what, until when; nothing of the answers. */
export async function openedInvitation(
  context: Context,
  { head, members, sections }: DossierRecord,
  invitation: Invitation,
): Promise<OpenedInvitation> {
  const [call, form] = await Promise.all([
    findPublishedCall(context.table, head.callId),
    findForm(context.table, head.callId, head.formVersion),
  ])
  const { state, organisationName, message, language, invitedByName, expiresAt } = invitation
  const isExpired = state === 'open' && expiresAt <= context.receivedAt
  const isMember = members.some(({ accountId }) => accountId === context.actor?.accountId)
  return {
    state: isExpired ? 'expired' : state,
    organisationName,
    message,
    language,
    invitedByName,
    lead: head.lead,
    projectTitle: boundText(form.form, answersOf({ sections }), 'projectTitle').trim(),
    callId: call.id,
    callTitle: call.title,
    closesAt: call.closesAt,
    timeZone: call.timeZone,
    expiresAt,
    ...(isMember && { dossierId: head.id }),
  }
}

/** The invitation that a link opens. */
export async function readInvitation(
  context: Context,
  { token }: { token: string },
): Promise<OpenedInvitation> {
  const { record, invitation } = await findByToken(context, token)
  return openedInvitation(context, record, invitation)
}
