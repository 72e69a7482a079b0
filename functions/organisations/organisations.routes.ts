import type { organisationsApi } from '../../shared/organisations/api.ts'
import type { Handlers } from '../api/implement.ts'
import { acceptInvitation, declineInvitation, readInvitation } from './answer-invitation.ts'
import { changeMember, removeMember } from './change-member.ts'
import { changeOrganisation } from './change-organisation.ts'
import {
  inviteMember,
  linkToInvitation,
  listInvitations,
  resendInvitation,
  withdrawInvitation,
} from './invite-member.ts'
import { answerJoinRequest, askToJoin, listJoinRequests } from './join-requests.ts'
import { listMembers } from './list-members.ts'
import { listMyOrganisations, readOrganisationView } from './read-organisation.ts'
import { registerOrganisation } from './register-organisation.ts'

export const organisationsRoutes: Handlers<keyof typeof organisationsApi> = {
  'GET /my/organisations': async ({ context }) => ({ organisations: await listMyOrganisations(context) }),
  'POST /organisations': ({ context, body }) => registerOrganisation(context, body),
  'GET /organisations/:organisationId': ({ context, params }) => readOrganisationView(context, params),
  'PUT /organisations/:organisationId': ({ context, params, body }) =>
    changeOrganisation(context, { ...params, content: body }),
  'GET /organisations/:organisationId/members': async ({ context, params }) => ({
    members: await listMembers(context, params),
  }),
  'PUT /organisations/:organisationId/members/:accountId': ({ context, params, body }) =>
    changeMember(context, { ...params, ...body }),
  'DELETE /organisations/:organisationId/members/:accountId': async ({ context, params }) => {
    await removeMember(context, params)
    return undefined
  },
  'GET /organisations/:organisationId/invitations': async ({ context, params }) => ({
    invitations: await listInvitations(context, params),
  }),
  'POST /organisations/:organisationId/invitations': ({ context, params, body }) =>
    inviteMember(context, { ...params, invitation: body }),
  'POST /organisations/:organisationId/invitations/:invitationId/sending': ({ context, params }) =>
    resendInvitation(context, params),
  'POST /organisations/:organisationId/invitations/:invitationId/link': ({ context, params }) =>
    linkToInvitation(context, params),
  'DELETE /organisations/:organisationId/invitations/:invitationId': async ({ context, params }) => {
    await withdrawInvitation(context, params)
    return undefined
  },
  'GET /organisations/:organisationId/join-requests': async ({ context, params }) => ({
    requests: await listJoinRequests(context, params),
  }),
  'POST /organisations/:organisationId/join-requests/:accountId/answer': async ({
    context,
    params,
    body,
  }) => {
    await answerJoinRequest(context, { ...params, ...body })
    return undefined
  },
  'POST /join-requests': async ({ context, body }) => {
    await askToJoin(context, body)
    return undefined
  },
  'GET /organisation-invitations/:token': ({ context, params }) => readInvitation(context, params),
  'POST /organisation-invitations/:token/acceptance': ({ context, params }) =>
    acceptInvitation(context, params),
  'POST /organisation-invitations/:token/refusal': async ({ context, params }) => {
    await declineInvitation(context, params)
    return undefined
  },
}
