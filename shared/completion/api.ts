import * as z from 'zod'
import type { Route } from '../api/route.ts'
import { Dossier } from '../dossiers/dossier.ts'
import { Day } from '../instant.ts'
import { Comparison } from './comparison.ts'
import { NewCompletion } from './completion.ts'

export const completionApi = {
  'POST /dossiers/:dossierId/completion': {
    summary: 'Ask for completion: what, why, until when; only what is named opens again',
    tag: 'completion',
    permission: 'completion.request',
    body: NewCompletion,
    response: Dossier,
    isIdempotent: true,
  },
  'PUT /dossiers/:dossierId/completion/date': {
    summary: 'Give another date to the open request; the applicants are told',
    tag: 'completion',
    permission: 'completion.manage',
    body: z.strictObject({ dueOn: Day }),
    response: Dossier,
  },
  'POST /dossiers/:dossierId/completion/end': {
    summary: 'End the open request: the dossier stands again as it was last submitted',
    tag: 'completion',
    permission: 'completion.manage',
    response: Dossier,
    isIdempotent: true,
  },
  'GET /dossiers/:dossierId/comparison': {
    summary: 'What differs between two submissions; the last two where none are named',
    tag: 'completion',
    permission: 'submission.compare',
    query: z.object({
      from: z.coerce.number().int().min(1).optional(),
      to: z.coerce.number().int().min(1).optional(),
    }),
    response: Comparison,
  },
} as const satisfies Record<string, Route>
