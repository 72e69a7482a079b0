import * as z from 'zod'
import { localizedText } from '../text-schema.ts'

/**
 * Why something was not copied. Answers: `not_asked` the other form has no such question · `other_kind` it asks for
 * another kind of answer · `does_not_fit` the answer breaks its rules · `declare_again` a declaration is given anew ·
 * `other_partner` that partner answers for itself. Papers: `not_asked`, `does_not_fit`, `not_ready` (never checked).
 */
const LEFT_REASONS = [
  'not_asked',
  'other_kind',
  'does_not_fit',
  'declare_again',
  'other_partner',
  'not_ready',
] as const
export type LeftReason = (typeof LEFT_REASONS)[number]

const LeftAnswer = z.object({
  section: localizedText(200, { required: false }),
  label: localizedText(300, { required: false }),
  reason: z.enum(LEFT_REASONS),
})
export type LeftAnswer = z.infer<typeof LeftAnswer>

/** What a copy took over from the dossier before it, and what not and why. */
export const CopyReport = z.object({
  callTitle: localizedText(200, { required: false }),
  reference: z.string().optional(),
  /** Questions whose answer was copied. */
  copied: z.int(),
  left: z.array(LeftAnswer),
  /** Partners to invite again. */
  partners: z.array(z.string()),
  papers: z.array(z.object({ name: z.string(), reason: z.enum(LEFT_REASONS).optional() })),
})
export type CopyReport = z.infer<typeof CopyReport>
