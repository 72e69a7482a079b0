import * as z from 'zod'
import type { Route } from '../api/route.ts'
import { Dossier } from '../dossiers/dossier.ts'
import { idSchema } from '../ids.ts'
import { textSchema } from '../text-schema.ts'
import { Invitation, NewInvitation, OpenedInvitation } from './invitation.ts'
import { personal } from '../personal.ts'

/** Who else has the dossier open, and in which section. */
const Presence = z.object({
  name: personal(z.string()),
  partnerId: idSchema('partner'),
  /** Section key of the page that the person is on, if it is one. */
  sectionKey: z.string().optional(),
})
export type Presence = z.infer<typeof Presence>

export const partnersApi = {
  'POST /dossiers/:dossierId/invitations': {
    summary: 'Invite a partner, by e-mail or with a link to pass on',
    tag: 'partners',
    permission: 'partner.manage',
    body: NewInvitation,
    response: Invitation,
    status: 201,
    isIdempotent: true,
  },
  'POST /dossiers/:dossierId/invitations/:invitationId/sending': {
    summary: 'Send an invitation again; it gets a new link and a new end',
    tag: 'partners',
    permission: 'partner.manage',
    response: Invitation,
  },
  'DELETE /dossiers/:dossierId/invitations/:invitationId': {
    summary: 'Withdraw an invitation that waits for its answer',
    tag: 'partners',
    permission: 'partner.manage',
    response: Invitation,
  },
  'GET /invitations/:token': {
    summary: 'An invitation, for whoever holds its link',
    tag: 'partners',
    permission: 'public.read',
    response: OpenedInvitation,
  },
  'POST /invitations/:token/acceptance': {
    summary: 'Join the dossier with one of the own organisations',
    tag: 'partners',
    permission: 'invitation.accept',
    body: z.strictObject({ organisationId: idSchema('organisation') }),
    response: Dossier,
    isIdempotent: true,
  },
  'POST /invitations/:token/refusal': {
    summary: 'Decline an invitation; needs the link and nothing else',
    tag: 'partners',
    permission: 'public.read',
    body: z.strictObject({ reason: textSchema(1000, { required: false }) }),
    response: OpenedInvitation,
  },
  'DELETE /dossiers/:dossierId/partners/:partnerId': {
    summary: 'Take a partner out of a draft, or leave it; what it answered comes back if it joins again',
    tag: 'partners',
    permission: 'partner.leave',
    response: Dossier,
  },
  'POST /dossiers/:dossierId/people': {
    summary: 'Let a member of the own organisation write for the own part',
    tag: 'partners',
    permission: 'partner.addPeople',
    body: z.strictObject({ accountId: idSchema('account') }),
    response: Dossier,
  },
  'POST /dossiers/:dossierId/confirmation': {
    summary: 'Vouch for the exact content, for the own organisation; 409 where it is no longer what was read',
    tag: 'partners',
    permission: 'confirmation.give',
    body: z.strictObject({
      /** `contentHash` of the dossier as the person read it. */
      contentHash: z.string().regex(/^[0-9a-f]{64}$/u, { error: 'document.hash' }),
      capacity: textSchema(120),
    }),
    response: Dossier,
  },
  'POST /dossiers/:dossierId/presence': {
    summary: 'Say where one is in a dossier, and learn who else is there',
    tag: 'partners',
    permission: 'presence.tell',
    body: z.strictObject({ sectionKey: z.string().max(80).optional() }),
    response: z.object({ others: z.array(Presence) }),
  },
} as const satisfies Record<string, Route>
