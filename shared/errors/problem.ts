import * as z from 'zod'

/** Problem details (RFC 9457). `type` is stable; `code` is its last part; `detail` is a sentence in the reader's language. */
export const Problem = z
  .object({
    type: z.string().meta({ examples: ['/problems/dossier.deadline_passed'] }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    /** The input that it is about, as a path with points. */
    field: z.string().optional(),
    facts: z.record(z.string(), z.unknown()).optional(),
    /** Every fault found, where there may be several. */
    errors: z
      .array(
        z.object({
          code: z.string(),
          field: z.string(),
          detail: z.string(),
          facts: z.record(z.string(), z.unknown()).optional(),
        }),
      )
      .optional(),
    requestId: z.string(),
  })
  .meta({ id: 'Problem' })

export type Problem = z.infer<typeof Problem>
