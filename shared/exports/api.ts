import * as z from 'zod'
import type { Route } from '../api/route.ts'
import { LANGUAGES } from '../language.ts'
import { ExportJob, NewExport } from './export-job.ts'

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

const InLanguage = z.object({ language: z.enum(LANGUAGES).default('fr') })

export const exportsApi = {
  'POST /calls/:callId/exports': {
    summary: 'Ask for a file of a call; it is made after the answer',
    tag: 'exports',
    permission: 'export.read',
    scope: 'exports.read',
    body: NewExport,
    response: ExportJob,
    status: 202,
    isIdempotent: true,
  },
  'GET /calls/:callId/exports': {
    summary: 'Files that were asked for, the latest first, until they expire',
    tag: 'exports',
    permission: 'export.read',
    scope: 'exports.read',
    response: z.object({ exports: z.array(ExportJob) }),
  },
  'GET /exports/:exportId': {
    summary: 'How far a file is',
    tag: 'exports',
    permission: 'export.read',
    scope: 'exports.read',
    response: ExportJob,
  },
  'POST /exports/:exportId/retry': {
    summary: 'Ask again for a file that could not be made',
    tag: 'exports',
    permission: 'export.read',
    scope: 'exports.read',
    response: ExportJob,
    status: 202,
    isIdempotent: true,
  },
  'GET /exports/:exportId/file': {
    summary: 'To the file, by a link that lives for minutes',
    tag: 'exports',
    permission: 'export.read',
    scope: 'exports.read',
    status: 302,
    produces: 'application/octet-stream',
  },
  'GET /calls/:callId/exports/decisions.csv': {
    summary: 'Released or recorded decisions for a spreadsheet: UTF-8 with BOM, separator by language',
    tag: 'exports',
    permission: 'export.read',
    scope: 'exports.read',
    query: InLanguage,
    produces: 'text/csv',
    later: ExportJob,
  },
  'GET /calls/:callId/exports/decisions.xlsx': {
    summary: 'The same as a workbook: amounts as numbers, dates as dates',
    tag: 'exports',
    permission: 'export.read',
    scope: 'exports.read',
    query: InLanguage,
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    later: ExportJob,
  },
  'GET /calls/:callId/exports/scdl.csv': {
    summary: 'Awards as SCDL « Subventions » 2.1.1',
    tag: 'exports',
    permission: 'export.read',
    scope: 'exports.read',
    produces: 'text/csv',
    later: ExportJob,
  },
  'GET /calls/:callId/exports/360giving.json': {
    summary: 'Announced awards as a package of the 360Giving Data Standard 1.4',
    tag: 'exports',
    permission: 'export.read',
    scope: 'exports.read',
    produces: 'application/json',
    later: ExportJob,
  },
  'GET /calls/:callId/exports/scdl-report': {
    summary: 'What the SCDL file could not hold, and why',
    tag: 'exports',
    permission: 'export.read',
    scope: 'exports.read',
    response: z.object({ published: z.int(), leftOut: z.array(LeftOut) }),
  },
} as const satisfies Record<string, Route>
