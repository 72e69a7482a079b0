import * as z from 'zod'
import { AnswerValue } from '../dossiers/dossier.ts'
import { Instant } from '../instant.ts'
import { personal } from '../personal.ts'

const ComparedPaper = z.object({ id: z.string(), name: z.string(), size: z.int(), sha256: z.string() })
export type ComparedPaper = z.infer<typeof ComparedPaper>

const Side = z.object({ number: z.int(), receivedAt: Instant })

/** What differs between two submissions of a dossier; what is the same is not told. */
export const Comparison = z
  .object({
    from: Side,
    to: Side,
    sections: z.array(
      z.object({
        sectionId: z.string(),
        fields: z.array(z.object({ fieldId: z.string(), before: AnswerValue, after: AnswerValue })),
      }),
    ),
    papers: z.array(
      z.object({
        kindId: z.string(),
        change: z.enum(['added', 'removed', 'replaced']),
        before: ComparedPaper.optional(),
        after: ComparedPaper.optional(),
      }),
    ),
  })
  .meta({ id: 'Comparison' })
export type Comparison = z.infer<typeof Comparison>

/** The part of a frozen submission that is compared; see `functions/dossiers/freeze-submission.ts`. */
export const FrozenContent = z.object({
  submission: z.object({ number: z.int(), receivedAt: Instant, submittedBy: personal(z.string()) }),
  answers: z.record(z.string(), z.record(z.string(), AnswerValue)),
  documents: z.array(ComparedPaper.extend({ kindId: z.string() })),
})
export type FrozenContent = z.infer<typeof FrozenContent>
