import * as z from 'zod'
import type { Route } from '../api/route.ts'
import { LANGUAGES } from '../language.ts'

/** An award that open data could not hold, and why. */
export const LeftOut = z.object({
  reference: z.string(),
  beneficiary: z.string(),
  amount: z.int(),
  reasons: z.array(z.enum(['identifier_missing', 'rna_overseas_letter', 'part_under_one_percent'])),
})

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
