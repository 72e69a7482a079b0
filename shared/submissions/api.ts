import * as z from 'zod'
import type { Route } from '../api/route.ts'
import { Instant } from '../instant.ts'
import { LANGUAGES } from '../language.ts'
import { PRINT_STATES, SUBMISSION_FILES } from './files.ts'

export const SubmissionFiles = z
  .object({
    number: z.int(),
    /** Of the PDFs; the exact content is there from the first second. */
    state: z.enum(PRINT_STATES),
    /** When the PDFs were asked for. */
    askedAt: Instant,
    files: z.array(
      z.object({
        name: z.enum(SUBMISSION_FILES),
        /** Absent for the exact content, which has none. */
        language: z.enum(LANGUAGES).optional(),
        /** Bytes. */
        size: z.int(),
        sha256: z.string(),
      }),
    ),
  })
  .meta({ id: 'SubmissionFiles' })
export type SubmissionFiles = z.infer<typeof SubmissionFiles>

const printed = {
  tag: 'submissions',
  permission: 'dossier.export',
  query: z.object({ language: z.enum(LANGUAGES).optional() }),
  status: 302,
} as const satisfies Partial<Route>

/** Downloads of each submission of a dossier, for ever; `latest` stands for the number of the last one. */
export const submissionsApi = {
  'GET /dossiers/:dossierId/submissions/:number/files': {
    summary:
      'What can be downloaded of a submission, with sizes and hashes; asked again while the PDFs are being made',
    tag: 'submissions',
    permission: 'dossier.export',
    response: SubmissionFiles,
  },
  'POST /dossiers/:dossierId/submissions/:number/files': {
    summary:
      'Ask again for PDFs that could not be made; nothing happens where they are there or on their way',
    tag: 'submissions',
    permission: 'dossier.printAgain',
    response: SubmissionFiles,
    status: 202,
  },
  'GET /dossiers/:dossierId/submissions/:number/content.json': {
    summary:
      'Leads to the exact content that was submitted: canonical JSON, of which the receipt names the SHA-256',
    tag: 'submissions',
    permission: 'dossier.export',
    status: 302,
  },
  'GET /dossiers/:dossierId/submissions/:number/dossier.pdf': {
    ...printed,
    summary:
      'Leads to the submission as a tagged PDF, minutes long; in the language of the reader if none is named',
  },
  'GET /dossiers/:dossierId/submissions/:number/receipt.pdf': {
    ...printed,
    summary:
      'Leads to the receipt as a tagged PDF, minutes long; in the language of the reader if none is named',
  },
} as const satisfies Record<string, Route>
