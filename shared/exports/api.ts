import * as z from 'zod'
import type { Route } from '../api/route.ts'
import { LANGUAGES } from '../language.ts'

/**
 * `identifier_missing`: neither a SIRET nor an RNA · `rna_overseas_letter`: the schema's pattern refuses the letter of
 * an overseas RNA · `part_under_one_percent`: smaller than the schema's smallest part · `not_released`: not announced.
 */
const LEFT_OUT_REASONS = [
  'identifier_missing',
  'rna_overseas_letter',
  'part_under_one_percent',
  'not_released',
] as const
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number]

/** An award that open data could not hold, and why. */
export const LeftOut = z.object({
  reference: z.string(),
  beneficiary: z.string(),
  amount: z.int(),
  reasons: z.array(z.enum(LEFT_OUT_REASONS)),
})
export type LeftOut = z.infer<typeof LeftOut>

export const exportsApi = {
  'GET /calls/:callId/exports/decisions.csv': {
    summary: 'Released or recorded decisions for a spreadsheet: UTF-8 with BOM, separator by language',
    tag: 'exports',
    permission: 'export.read',
    query: z.object({ language: z.enum(LANGUAGES).default('fr') }),
    produces: 'text/csv',
  },
  'GET /calls/:callId/exports/scdl.csv': {
    summary: 'Awards as SCDL « Subventions » 2.1.1',
    tag: 'exports',
    permission: 'export.read',
    produces: 'text/csv',
  },
  'GET /calls/:callId/exports/scdl-report': {
    summary: 'What the SCDL file could not hold, and why',
    tag: 'exports',
    permission: 'export.read',
    response: z.object({ published: z.int(), leftOut: z.array(LeftOut) }),
  },
} as const satisfies Record<string, Route>
