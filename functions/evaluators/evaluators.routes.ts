import type { evaluatorsApi } from '../../shared/evaluators/api.ts'
import type { Handlers } from '../api/implement.ts'
import { acceptInvitation, declineInvitation, readInvitation } from './answer-invitation.ts'
import { findEvaluators } from './find-evaluators.ts'
import { inviteEvaluator, listInvitations, resendInvitation, withdrawInvitation } from './invite-evaluator.ts'
import { readOwnProfile, saveOwnProfile } from './keep-profile.ts'

export const evaluatorsRoutes: Handlers<keyof typeof evaluatorsApi> = {
  'GET /evaluators': async ({ context }) => ({ evaluators: await findEvaluators(context) }),
  'GET /evaluator-invitations': async ({ context }) => ({ invitations: await listInvitations(context) }),
  'POST /evaluator-invitations': ({ context, body }) => inviteEvaluator(context, body),
  'POST /evaluator-invitations/:invitationId/sending': ({ context, params }) =>
    resendInvitation(context, params),
  'DELETE /evaluator-invitations/:invitationId': ({ context, params }) => withdrawInvitation(context, params),
  'GET /invitations-to-evaluate/:token': ({ context, params }) => readInvitation(context, params),
  'POST /invitations-to-evaluate/:token/acceptance': async ({ context, params, raw }) => {
    const account = await acceptInvitation(context, params)
    // The next request knows the role; at another instance the door looks again before it refuses.
    raw.get('sessions').forget(account.id)
    return account
  },
  'POST /invitations-to-evaluate/:token/refusal': ({ context, params, body }) =>
    declineInvitation(context, { ...params, ...body }),
  'GET /my/evaluator-profile': ({ context }) => readOwnProfile(context),
  'PUT /my/evaluator-profile': ({ context, body }) => saveOwnProfile(context, body),
}
