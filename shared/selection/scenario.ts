import * as z from 'zod'
import { idSchema } from '../ids.ts'
import { Instant } from '../instant.ts'
import { Amount } from '../money-schema.ts'
import { textSchema } from '../text-schema.ts'
import { OVERFLOWS } from './rules.ts'
import { personal } from '../personal.ts'

const Override = z.strictObject({
  dossier: idSchema('dossier'),
  change: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('leave_out') }),
    z.strictObject({ kind: z.literal('take_in') }),
    z.strictObject({ kind: z.literal('amount'), amount: Amount }),
  ]),
  reason: textSchema(500),
})

/** What a try-out changes: nothing of it is a decision, and the call's own rules stay as they are. */
const TryOut = z.strictObject({
  overrides: z.array(Override).max(500),
  /** Nobody under this rank is funded. */
  cut: z.strictObject({ rank: z.int().min(1).max(100_000), reason: textSchema(500) }).optional(),
  /** Rules that are tried in place of the call's. */
  overflow: z.enum(OVERFLOWS).optional(),
  hasPot: z.boolean().optional(),
  /** Money in all, in place of the envelope's. */
  total: Amount.optional(),
})
export type TryOut = z.infer<typeof TryOut>

export const ScenarioContent = z.strictObject({ name: textSchema(120), tryOut: TryOut })
export type ScenarioContent = z.infer<typeof ScenarioContent>

/** A try-out that is kept under a name, to be compared with others. */
export const Scenario = ScenarioContent.strip()
  .extend({
    id: idSchema('scenario'),
    revision: z.int(),
    createdAt: Instant,
    createdByName: personal(z.string()),
    changedAt: Instant,
    changedByName: personal(z.string()),
  })
  .meta({ id: 'Scenario' })
export type Scenario = z.infer<typeof Scenario>
