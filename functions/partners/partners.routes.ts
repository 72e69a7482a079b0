import type { partnersApi } from '../../shared/partners/api.ts'
import type { Handlers } from '../api/implement.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { addPerson } from './add-person.ts'
import { confirmContent } from './confirm-content.ts'
import { declineInvitation } from './decline-invitation.ts'
import { invitePartner, sendInvitationAgain, withdrawInvitation } from './invite-partner.ts'
import { readInvitation } from './read-invitation.ts'
import { removePartner } from './remove-partner.ts'
import { tellPresence } from './tell-presence.ts'

export const partnersRoutes: Handlers<keyof typeof partnersApi> = {
  'POST /dossiers/:dossierId/invitations': ({ context, params, body }) =>
    invitePartner(context, { ...params, invitation: body }),
  'POST /dossiers/:dossierId/invitations/:invitationId/sending': ({ context, params }) =>
    sendInvitationAgain(context, params),
  'DELETE /dossiers/:dossierId/invitations/:invitationId': ({ context, params }) =>
    withdrawInvitation(context, params),
  'GET /invitations/:token': ({ context, params }) => readInvitation(context, params),
  'POST /invitations/:token/acceptance': ({ context, params, body }) =>
    acceptInvitation(context, { ...params, ...body }),
  'POST /invitations/:token/refusal': ({ context, params, body }) =>
    declineInvitation(context, { ...params, ...body }),
  'DELETE /dossiers/:dossierId/partners/:partnerId': ({ context, params }) => removePartner(context, params),
  'POST /dossiers/:dossierId/people': ({ context, params, body }) =>
    addPerson(context, { ...params, ...body }),
  'POST /dossiers/:dossierId/confirmation': ({ context, params, body }) =>
    confirmContent(context, { ...params, ...body }),
  'POST /dossiers/:dossierId/presence': ({ context, params, body }) =>
    tellPresence(context, { ...params, ...body }),
}
