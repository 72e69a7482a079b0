import * as z from 'zod'
import type { Route } from '../api/route.ts'
import { idSchema } from '../ids.ts'
import { textSchema } from '../text-schema.ts'
import { CopyReport } from './copy.ts'
import { Dossier } from './dossier.ts'

/** What applicants do with a dossier as a whole, beside writing and submitting it. */
export const dossierLifeApi = {
  'POST /dossiers/:dossierId/withdrawal': {
    summary: 'Withdraw a submitted dossier, until a decision is recorded; reasons are read by the service',
    tag: 'dossiers',
    permission: 'dossier.withdraw',
    body: z.strictObject({ reasons: textSchema(2000, { required: false }) }),
    response: Dossier,
    isIdempotent: true,
  },
  'POST /dossiers/:dossierId/deletion': {
    summary: 'Delete a draft; it can be restored for 30 days',
    tag: 'dossiers',
    permission: 'dossier.delete',
    response: Dossier,
    isIdempotent: true,
  },
  'POST /dossiers/:dossierId/restoration': {
    summary: 'Bring a deleted draft back',
    tag: 'dossiers',
    permission: 'dossier.restore',
    response: Dossier,
    isIdempotent: true,
  },
  'POST /dossiers/:dossierId/copies': {
    summary: 'Start a dossier of another call with the answers and papers of this one that it asks for too',
    tag: 'dossiers',
    permission: 'dossier.copy',
    body: z.strictObject({ callId: idSchema('call'), organisationId: idSchema('organisation') }),
    response: z.object({ dossierId: idSchema('dossier') }),
    status: 201,
    isIdempotent: true,
  },
  'GET /dossiers/:dossierId/copy-report': {
    summary: 'Of a dossier that was started as a copy: what was taken over, and what not and why',
    tag: 'dossiers',
    permission: 'dossier.copy',
    response: CopyReport,
  },
} as const satisfies Record<string, Route>
