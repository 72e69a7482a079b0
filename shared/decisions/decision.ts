import * as z from 'zod'
import { idSchema } from '../ids.ts'
import { Day, Instant } from '../instant.ts'
import { Amount } from '../money-schema.ts'
import { textSchema } from '../text-schema.ts'
import { CAUSES, OUTCOMES, PAYMENT_MOMENTS } from './outcomes.ts'
import { personal } from '../personal.ts'

/** A share in basis points: 10 000 is the whole. */
const BasisPoints = z.int({ error: 'rate.malformed' }).min(1, 'rate.malformed').max(10_000, 'rate.malformed')

/** Part of an award that is paid at once: an amount in euro cents or a share of the award, and upon what. */
export const NewInstalment = z.strictObject({
  amount: Amount.optional(),
  share: BasisPoints.optional(),
  upon: z.enum(PAYMENT_MOMENTS),
  /** With `day`. */
  day: Day.optional(),
  /** What exactly is waited for; needed with `other`. */
  note: textSchema(300, { required: false }).optional(),
})
export type NewInstalment = z.infer<typeof NewInstalment>

/** An instalment on record: its amount is known to the cent, whether it was said as an amount or as a share. */
export const Instalment = NewInstalment.strip().extend({ amount: Amount }).meta({ id: 'Instalment' })
export type Instalment = z.infer<typeof Instalment>

/** The act that a decision rests on: deliberation number and date. */
export const LegalAct = z.strictObject({ number: textSchema(60), date: Day })

/**
 * What is decided on a dossier, before the legal act gives it force. Which outcome has which of these is said by
 * `OUTCOME_FIELDS`. Amounts are in euro cents.
 */
export const DecisionContent = z.strictObject({
  outcome: z.enum(OUTCOMES),
  amount: Amount.optional(),
  /** Highest share of the actual cost that is paid; the amount stays the ceiling. */
  rate: BasisPoints.optional(),
  conditions: textSchema(2000, { required: false }).optional(),
  schedule: z.array(NewInstalment).min(1).max(12).optional(),
  /** Place on the reserve list, from 1, and the last day on which money that is freed can go to it. */
  reserveRank: z.int().min(1).max(10_000).optional(),
  validUntil: Day.optional(),
  /** Until when the decision is put off, and what is missing for it. */
  deferredUntil: Day.optional(),
  missing: textSchema(2000, { required: false }).optional(),
  /** Why an earlier decision does not stand any more; needed where that one was an award. */
  cause: z.enum(CAUSES).optional(),
  /** Why; asked for every outcome but an award. Read by the applicant. */
  reasons: textSchema(4000, { required: false }),
})
export type DecisionContent = z.infer<typeof DecisionContent>

/** What staff record. */
export const NewDecision = DecisionContent.extend({
  legalAct: LegalAct,
  /** The decision that the writer saw as the last one; another one meanwhile is `decision.superseded`. */
  supersedes: idSchema('decision').optional(),
})
export type NewDecision = z.infer<typeof NewDecision>

/**
 * A decision is never changed, only superseded by a later one of the same dossier. What older ones do not say (rate,
 * schedule, rank, dates) they do not have.
 */
export const Decision = NewDecision.strip()
  .extend({
    id: idSchema('decision'),
    decidedAt: Instant,
    schedule: z.array(Instalment).optional(),
    /** The committee meeting that took it. */
    meetingId: idSchema('meeting').optional(),
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
    requestedBy: personal(z.string()),
    requestedByName: personal(z.string()),
    requestedAt: Instant,
    confirmedBy: personal(z.string()).optional(),
    confirmedByName: personal(z.string()).optional(),
    confirmedAt: Instant.optional(),
    /** How many decisions of each outcome it makes known. */
    counts: OutcomeCounts,
  })
  .meta({ id: 'Release' })
export type Release = z.infer<typeof Release>
