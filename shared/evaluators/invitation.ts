import * as z from 'zod'
import { idSchema } from '../ids.ts'
import { Instant } from '../instant.ts'
import { LANGUAGES } from '../language.ts'
import { textSchema } from '../text-schema.ts'
import { personal } from '../personal.ts'

/** `expired` is told by the clock, it is written nowhere. */
export const EVALUATOR_INVITATION_STATES = ['open', 'accepted', 'declined', 'withdrawn', 'expired'] as const

export const NewEvaluatorInvitation = z.strictObject({
  email: personal(z.email({ error: 'email.malformed' }).max(254)),
  /** Of the e-mail and its page; who is known to the portal gets their own. */
  language: z.enum(LANGUAGES),
  /** A few words of whoever invites. */
  message: textSchema(1000, { required: false }),
})
export type NewEvaluatorInvitation = z.infer<typeof NewEvaluatorInvitation>

/** An invitation to evaluate, as staff see it. */
export const EvaluatorInvitation = z
  .object({
    id: idSchema('invitation'),
    email: personal(z.string()),
    language: z.enum(LANGUAGES),
    message: z.string(),
    state: z.enum(EVALUATOR_INVITATION_STATES),
    sentAt: Instant,
    validUntil: Instant,
    invitedByName: personal(z.string()),
    answeredAt: Instant.optional(),
    /** Why somebody declined, where they said so. */
    reason: z.string().optional(),
  })
  .meta({ id: 'EvaluatorInvitation' })
export type EvaluatorInvitation = z.infer<typeof EvaluatorInvitation>

/** What somebody who holds an invitation may know before they answer. */
export const ReceivedEvaluatorInvitation = EvaluatorInvitation.pick({
  language: true,
  message: true,
  state: true,
  validUntil: true,
  invitedByName: true,
})
export type ReceivedEvaluatorInvitation = z.infer<typeof ReceivedEvaluatorInvitation>
