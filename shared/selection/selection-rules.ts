import * as z from 'zod'
import { Day } from '../instant.ts'
import { Amount } from '../money-schema.ts'
import { TerritoryCode } from '../territory-schema.ts'
import { OVERFLOWS, SCORES, TIES } from './rules.ts'

/** How dossiers are chosen under the envelope: rules of the call, stated before it opens. */
export const SelectionRules = z
  .strictObject({
    /** What becomes of the first dossier that no longer fits. */
    overflow: z.enum(OVERFLOWS),
    /** Least share of what was asked that a reduced award may be, in basis points. */
    lowestShare: z.int().min(1).max(10_000).optional(),
    /** How equal scores are put in order. */
    ties: z.enum(TIES),
    /** What a dossier's score is of its evaluators' totals. */
    score: z.enum(SCORES),
    /** Percent of the scale over which totals lie too far apart. */
    divergence: z.int().min(1).max(100),
    /**
     * Present: leads of a territory draw on the common pot too, up to the ceiling of their territory if it has one;
     * the parts of the envelope are floors then. Absent: a part is all that its territory gets.
     */
    balancing: z
      .strictObject({
        ceilings: z.array(z.strictObject({ territory: TerritoryCode, amount: Amount })).max(10),
      })
      .optional(),
    /** Last day on which the reserve list holds. */
    reserveUntil: Day.optional(),
  })
  .meta({ id: 'SelectionRules' })
export type SelectionRules = z.infer<typeof SelectionRules>
