import * as z from 'zod'
import { idSchema } from '../ids.ts'
import { Day, Instant } from '../instant.ts'
import { Amount } from '../money-schema.ts'
import { textSchema } from '../text-schema.ts'

export const OUTCOMES = ['award', 'reserve', 'rejection', 'deferral'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What staff record. The amount is in euro cents, and only an award has one. */
export const NewDecision = z.strictObject({
  outcome: z.enum(OUTCOMES),
  amount: Amount.optional(),
  conditions: textSchema(2000, { required: false }).optional(),
  /** Why; asked for every outcome but an award. Read by the applicant. */
  reasons: textSchema(4000, { required: false }),
  /** The act that the decision rests on: deliberation number and date. */
  legalAct: z.strictObject({ number: textSchema(60), date: Day }),
  /** The decision that the writer saw as the last one; another one meanwhile is `decision.superseded`. */
  supersedes: idSchema('decision').optional(),
})
export type NewDecision = z.infer<typeof NewDecision>

/** A decision is never changed, only superseded by a later one of the same dossier. */
export const Decision = NewDecision.strip()
  .extend({
    id: idSchema('decision'),
    decidedAt: Instant,
  })
  .meta({ id: 'Decision' })
export type Decision = z.infer<typeof Decision>

export const EnvelopePart = z.object({
  /** `total`, or the code of a territory. */
  part: z.string(),
  limit: Amount,
  committed: Amount,
  /** Kept for the territory, whatever the others get; where the call has a balancing pot. */
  floor: Amount.optional(),
})

/** The money of a call: what is promised and what is left, in euro cents. */
export const EnvelopeState = z.object({ parts: z.array(EnvelopePart) }).meta({ id: 'EnvelopeState' })
export type EnvelopeState = z.infer<typeof EnvelopeState>

/** A number of decisions for each outcome. */
export const OutcomeCounts = z.record(z.enum(OUTCOMES), z.int())
export type OutcomeCounts = z.infer<typeof OutcomeCounts>

export const Release = z
  .object({
    id: idSchema('release'),
    state: z.enum(['requested', 'confirmed']),
    /** Account, and its name as it was. */
    requestedBy: z.string(),
    requestedByName: z.string(),
    requestedAt: Instant,
    confirmedBy: z.string().optional(),
    confirmedByName: z.string().optional(),
    confirmedAt: Instant.optional(),
    /** How many decisions of each outcome it makes known. */
    counts: OutcomeCounts,
  })
  .meta({ id: 'Release' })
export type Release = z.infer<typeof Release>
