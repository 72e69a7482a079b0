import * as z from 'zod'
import { Instant } from '../instant.ts'
import { textSchema } from '../text-schema.ts'

/** What an evaluator notes beside a dossier, by the place in it: a section's key, or `papers`. */
export const MarginContent = z.strictObject({
  notes: z
    .record(
      z.string().regex(/^[a-z_][a-z0-9_~-]{0,79}$/u, { error: 'id.malformed' }),
      textSchema(4000, { required: false }),
    )
    .refine((notes) => Object.keys(notes).length <= 300),
})
export type MarginContent = z.infer<typeof MarginContent>

/** The own notes: nobody else reads them, the service neither. */
export const MarginNotes = MarginContent.strip()
  .extend({ revision: z.int(), savedAt: Instant.optional() })
  .meta({ id: 'MarginNotes' })
export type MarginNotes = z.infer<typeof MarginNotes>
