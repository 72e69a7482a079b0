import * as z from 'zod'
import type { Route } from '../api/route.ts'
import {
  Invitation,
  JoinRequest,
  MemberRole,
  NewInvitation,
  NewJoinRequest,
  OrganisationMember,
  ReceivedInvitation,
} from './members.ts'
import { NewOrganisation, Organisation, OrganisationContent, OrganisationView } from './organisation.ts'

export const organisationsApi = {
  'GET /my/organisations': {
    summary: 'Organisations that the account belongs to',
    tag: 'organisations',
    permission: 'account.self',
    response: z.object({ organisations: z.array(OrganisationView) }),
  },
  'POST /organisations': {
    summary: 'Register an organisation; its number is checked by the rule of its scheme',
    tag: 'organisations',
    permission: 'organisation.register',
    body: NewOrganisation,
    response: Organisation,
    status: 201,
    isIdempotent: true,
  },
  'GET /organisations/:organisationId': {
    summary: 'An organisation, for its members and the service',
    tag: 'organisations',
    permission: 'organisation.read',
    response: OrganisationView,
  },
  'PUT /organisations/:organisationId': {
    summary: 'Change an organisation; each of its numbers is claimed for it alone',
    tag: 'organisations',
    permission: 'organisation.write',
    body: OrganisationContent,
    response: OrganisationView,
    ifMatch: 'required',
  },
  'GET /organisations/:organisationId/members': {
    summary: 'Who belongs to an organisation',
    tag: 'organisations',
    permission: 'organisation.read',
    response: z.object({ members: z.array(OrganisationMember) }),
  },
  'PUT /organisations/:organisationId/members/:accountId': {
    summary: 'Make a member a manager, or a manager a member; one manager stays',
    tag: 'organisations',
    permission: 'organisation.write',
    body: z.strictObject({ role: MemberRole }),
    response: OrganisationMember,
  },
  'DELETE /organisations/:organisationId/members/:accountId': {
    summary: 'Leave an organisation, or, as a manager, take somebody out of it; one manager stays',
    tag: 'organisations',
    permission: 'organisation.leave',
    status: 204,
  },
  'GET /organisations/:organisationId/invitations': {
    summary: 'Invitations, the latest first',
    tag: 'organisations',
    permission: 'organisation.write',
    response: z.object({ invitations: z.array(Invitation) }),
  },
  'POST /organisations/:organisationId/invitations': {
    summary: 'Invite somebody by e-mail',
    tag: 'organisations',
    permission: 'organisation.write',
    body: NewInvitation,
    response: Invitation,
    status: 201,
    isIdempotent: true,
  },
  'POST /organisations/:organisationId/invitations/:invitationId/sending': {
    summary: 'Send an invitation again; its time begins anew',
    tag: 'organisations',
    permission: 'organisation.write',
    response: Invitation,
  },
  'POST /organisations/:organisationId/invitations/:invitationId/link': {
    summary: 'A link that accepts the invitation, to be handed over by another way than e-mail',
    tag: 'organisations',
    permission: 'organisation.write',
    response: z.object({ token: z.string() }),
  },
  'DELETE /organisations/:organisationId/invitations/:invitationId': {
    summary: 'Withdraw an invitation',
    tag: 'organisations',
    permission: 'organisation.write',
    status: 204,
  },
  'GET /organisations/:organisationId/join-requests': {
    summary: 'Who asks to join',
    tag: 'organisations',
    permission: 'organisation.write',
    response: z.object({ requests: z.array(JoinRequest) }),
  },
  'POST /organisations/:organisationId/join-requests/:accountId/answer': {
    summary: 'Let somebody in who asked, or not',
    tag: 'organisations',
    permission: 'organisation.write',
    body: z.strictObject({ accept: z.boolean() }),
    status: 204,
  },
  'POST /join-requests': {
    summary: 'Ask the managers of whichever organisation is registered with a number to let one in',
    tag: 'organisations',
    permission: 'organisation.join',
    body: NewJoinRequest,
    status: 204,
  },
  'GET /organisation-invitations/:token': {
    summary: 'What an invitation is to, for whoever holds its link',
    tag: 'organisations',
    permission: 'organisation.join',
    response: ReceivedInvitation,
  },
  'POST /organisation-invitations/:token/acceptance': {
    summary: 'Accept an invitation: the account becomes a member',
    tag: 'organisations',
    permission: 'organisation.join',
    response: OrganisationView,
  },
  'POST /organisation-invitations/:token/refusal': {
    summary: 'Decline an invitation',
    tag: 'organisations',
    permission: 'organisation.join',
    status: 204,
  },
} as const satisfies Record<string, Route>
