import * as z from 'zod'
import { Slug } from '../calls/form.ts'
import { localizedText } from '../text-schema.ts'

export const Criterion = z.strictObject({
  id: Slug,
  label: localizedText(300, { required: false }),
  guidance: localizedText(2000, { required: false }).optional(),
  /** Points out of 100 that the highest score gives. The weights of a grid sum to 100. */
  weight: z.int().min(1).max(100),
  /** Lowest score under which the dossier cannot be funded; on the scale, not weighted. */
  threshold: z.number().min(0).max(10).optional(),
})
export type Criterion = z.infer<typeof Criterion>

export const ScoringGrid = z.strictObject({
  /** Scores run from 0 to `maximum` in steps of `step`. */
  scale: z.strictObject({ maximum: z.int().min(1).max(10), step: z.union([z.literal(1), z.literal(0.5)]) }),
  criteria: z.array(Criterion).max(20),
  /** Points out of 100 under which the dossier cannot be funded. */
  totalThreshold: z.number().min(0).max(100).optional(),
  /** The lowest and the highest score need a comment. */
  extremesNeedComment: z.boolean(),
})
export type ScoringGrid = z.infer<typeof ScoringGrid>
