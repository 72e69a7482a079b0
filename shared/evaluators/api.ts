import * as z from 'zod'
import { Account } from '../accounts/account.ts'
import type { Route } from '../api/route.ts'
import { idSchema } from '../ids.ts'
import { textSchema } from '../text-schema.ts'
import { EvaluatorInvitation, NewEvaluatorInvitation, ReceivedEvaluatorInvitation } from './invitation.ts'
import { EvaluatorContent, EvaluatorProfile } from './profile.ts'
import { personal } from '../personal.ts'

/** An evaluator as staff see them: what they said of themselves, and how much they have over all calls. */
const EvaluatorEntry = z.object({
  id: idSchema('account'),
  name: personal(z.string()),
  email: personal(z.string()),
  profile: EvaluatorProfile.optional(),
  load: z.object({ assigned: z.int(), submitted: z.int(), open: z.int() }),
})
export type EvaluatorEntry = z.infer<typeof EvaluatorEntry>

export const evaluatorsApi = {
  'GET /evaluators': {
    summary: 'Everybody who may evaluate: profile, availability and load',
    tag: 'evaluators',
    permission: 'evaluator.list',
    response: z.object({ evaluators: z.array(EvaluatorEntry) }),
  },
  'GET /evaluator-invitations': {
    summary: 'Invitations to evaluate, the latest first',
    tag: 'evaluators',
    permission: 'evaluator.list',
    response: z.object({ invitations: z.array(EvaluatorInvitation) }),
  },
  'POST /evaluator-invitations': {
    summary: 'Invite somebody to evaluate, by e-mail',
    tag: 'evaluators',
    permission: 'evaluator.invite',
    body: NewEvaluatorInvitation,
    response: EvaluatorInvitation,
    status: 201,
    isIdempotent: true,
  },
  'POST /evaluator-invitations/:invitationId/sending': {
    summary: 'Send an invitation again; its time begins anew',
    tag: 'evaluators',
    permission: 'evaluator.invite',
    response: EvaluatorInvitation,
  },
  'DELETE /evaluator-invitations/:invitationId': {
    summary: 'Withdraw an invitation; its links open nothing any more',
    tag: 'evaluators',
    permission: 'evaluator.invite',
    response: EvaluatorInvitation,
  },
  'GET /invitations-to-evaluate/:token': {
    summary: 'An invitation to evaluate, for whoever holds its link',
    tag: 'evaluators',
    permission: 'public.read',
    response: ReceivedEvaluatorInvitation,
  },
  'POST /invitations-to-evaluate/:token/acceptance': {
    summary: 'Become an evaluator of the service; repeated, it answers the same',
    tag: 'evaluators',
    permission: 'invitation.accept',
    response: Account,
  },
  'POST /invitations-to-evaluate/:token/refusal': {
    summary: 'Decline an invitation to evaluate; needs the link and nothing else',
    tag: 'evaluators',
    permission: 'public.read',
    body: z.strictObject({ reason: textSchema(1000, { required: false }) }),
    response: ReceivedEvaluatorInvitation,
  },
  'GET /my/evaluator-profile': {
    summary: 'What the evaluator said of themselves',
    tag: 'evaluators',
    permission: 'assignment.own',
    response: EvaluatorProfile,
  },
  'PUT /my/evaluator-profile': {
    summary: 'Say languages, themes, organisations, relations and availability',
    tag: 'evaluators',
    permission: 'assignment.own',
    body: EvaluatorContent,
    response: EvaluatorProfile,
    ifMatch: 'required',
  },
} as const satisfies Record<string, Route>
