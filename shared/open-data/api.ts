import * as z from 'zod'
import type { Route } from '../api/route.ts'
import { LeftOut } from '../exports/api.ts'
import { Instant } from '../instant.ts'
import { Award } from './award.ts'
import { PartnerGrants } from './earlier-grants.ts'

const RowReport = z.object({
  /** Line of the file; the headings are line 1. */
  line: z.int(),
  beneficiary: z.string(),
  verdict: z.enum(['new', 'already_there', 'refused']),
  faults: z.array(
    z.object({ column: z.string(), fault: z.enum(['missing', 'form', 'identifier', 'encoding', 'long']) }),
  ),
})

/** What an import would do, or did, row by row. */
export const ImportReport = z
  .object({
    id: z.string(),
    isDone: z.boolean(),
    counts: z.object({ new: z.int(), already_there: z.int(), refused: z.int() }),
    rows: z.array(RowReport),
  })
  .meta({ id: 'ImportReport' })
export type ImportReport = z.infer<typeof ImportReport>

/** Characters of a published file: more than ten thousand rows. A longer history is brought in several files. */
const LONGEST_FILE = 3_000_000
/** Bytes of it in a request: under what a function may be sent (6 MB). */
const LARGEST_BODY = 5 * 1024 * 1024
const PublishedFile = z.strictObject({
  csv: z.string().min(1).max(LONGEST_FILE, { error: 'history.too_long' }),
})

const open = (summary: string, produces: string) =>
  ({ summary, tag: 'open-data', permission: 'public.read', produces }) as const

export const openDataApi = {
  'GET /open-data/awards.json': {
    summary: 'Released awards, with licence and last change',
    tag: 'open-data',
    permission: 'public.read',
    response: z.object({
      publisher: z.string(),
      licence: z.object({ name: z.string(), url: z.string() }),
      changedAt: Instant.nullable(),
      awards: z.array(Award),
    }),
  },
  'GET /open-data/scdl.csv': open('Released awards as SCDL « Subventions » 2.1.1', 'text/csv'),
  'GET /open-data/scdl-report.json': {
    summary: 'Released awards that the SCDL file could not hold, and why',
    tag: 'open-data',
    permission: 'public.read',
    response: z.object({ published: z.int(), leftOut: z.array(LeftOut) }),
  },
  'GET /open-data/360giving.json': open('Released awards as a package of 360Giving 1.4', 'application/json'),
  'GET /open-data/360giving.csv': open('Released awards as the table of 360Giving 1.4', 'text/csv'),
  'GET /open-data/feed.atom': open('Latest released awards as an Atom feed', 'application/atom+xml'),
  'GET /open-data/catalog.jsonld': open('The data set and its files, in DCAT', 'application/ld+json'),
  'GET /dossiers/:dossierId/earlier-grants': {
    summary: 'What the organisations of a dossier received before, as far as it is public',
    tag: 'open-data',
    permission: 'dossier.readEarlierGrants',
    response: z.object({ partners: z.array(PartnerGrants) }),
  },
  'POST /open-data/history/preview': {
    summary: 'What the import of a published SCDL file would do, row by row; changes nothing',
    tag: 'open-data',
    permission: 'history.import',
    body: PublishedFile,
    largestBody: LARGEST_BODY,
    response: ImportReport,
  },
  'POST /open-data/history': {
    summary: 'Bring earlier awards along from a published SCDL file: every row without faults, or nothing',
    tag: 'open-data',
    permission: 'history.import',
    body: PublishedFile,
    largestBody: LARGEST_BODY,
    response: ImportReport,
    status: 201,
    isIdempotent: true,
  },
} as const satisfies Record<string, Route>
