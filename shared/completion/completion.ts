import * as z from 'zod'
import { Day, Instant } from '../instant.ts'
import { textSchema } from '../text-schema.ts'
import { REQUEST_LANGUAGES } from './request-languages.ts'

/** What is to be completed: a section of the form (by its key in the dossier) or a kind of papers, and why. */
export const CompletionPart = z.strictObject({
  kind: z.enum(['section', 'paper']),
  id: z.string().min(1).max(200),
  reason: textSchema(2000),
})
export type CompletionPart = z.infer<typeof CompletionPart>

/** What the service writes. The date is a day of the call's place, and counts to its end. */
export const NewCompletion = z.strictObject({
  parts: z.array(CompletionPart).min(1).max(60),
  /** Language in which the reasons are written: the applicant's. */
  language: z.enum(REQUEST_LANGUAGES),
  dueOn: Day,
})
export type NewCompletion = z.infer<typeof NewCompletion>

/**
 * `open`: the applicant can complete · `resubmitted`: a further submission followed · `takenBack`: the service ended
 * it, and the dossier stands as it was last submitted.
 */
const COMPLETION_STATES = ['open', 'resubmitted', 'takenBack'] as const

/** A request for completion (CRPA L114-5) of a submitted dossier. */
export const Completion = z
  .object({
    ...NewCompletion.shape,
    number: z.int(),
    state: z.enum(COMPLETION_STATES),
    requestedAt: Instant,
    /** Last instant at which a resubmission is received in time. */
    dueAt: Instant,
    timeZone: z.string(),
    endedAt: Instant.optional(),
  })
  .meta({ id: 'Completion' })
export type Completion = z.infer<typeof Completion>
