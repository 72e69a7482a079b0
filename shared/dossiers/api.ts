import * as z from 'zod'
import type { Route } from '../api/route.ts'
import { DOSSIER_STATES } from '../access/life-cycle.ts'
import { idSchema } from '../ids.ts'
import { textSchema } from '../text-schema.ts'
import { AnswerValue, Dossier, DossierRow, MyDossier, StoredAnswer } from './dossier.ts'

export const SaveSection = z.strictObject({
  /** Call and version of its form that the page shows; 409 `section.form_changed` where the dossier has another. */
  callId: idSchema('call'),
  formVersion: z.int().min(1),
  changes: z
    .array(
      z.strictObject({
        fieldId: z.string(),
        value: AnswerValue,
        /** Revision of the answer that the person saw; 0 for a field never answered. */
        baseRevision: z.int().min(0),
      }),
    )
    .min(1)
    .max(40),
})
export type SaveSection = z.infer<typeof SaveSection>

export const dossiersApi = {
  'POST /calls/:callId/dossiers': {
    summary: 'Start a dossier for an organisation of the account',
    tag: 'dossiers',
    permission: 'dossier.create',
    body: z.strictObject({ organisationId: idSchema('organisation') }),
    response: Dossier,
    status: 201,
    isIdempotent: true,
  },
  'GET /my/dossiers': {
    summary: 'Dossiers of the account, the latest first',
    tag: 'dossiers',
    permission: 'account.self',
    response: z.object({ dossiers: z.array(MyDossier) }),
  },
  'GET /dossiers/:dossierId': {
    summary: 'A dossier whole, as this reader may see it',
    tag: 'dossiers',
    permission: 'dossier.read',
    scope: 'dossiers.read',
    query: z.object({
      /** `recent` costs half, and may miss what was written within the last second. */
      reading: z.enum(['latest', 'recent']).default('latest'),
    }),
    response: Dossier,
  },
  'PATCH /dossiers/:dossierId/sections/:sectionId': {
    summary:
      'Save fields; other fields of the section are not touched; 409 with both texts where a field changed meanwhile',
    tag: 'dossiers',
    permission: 'dossier.write',
    body: SaveSection,
    response: z.object({
      sectionId: z.string(),
      revision: z.int(),
      answers: z.record(z.string(), StoredAnswer),
      savedAt: z.string(),
    }),
    ifMatch: 'optional',
  },
  'PUT /dossiers/:dossierId/form-version': {
    summary:
      'Move a draft to the present version of its form, keeping every answer; nothing happens where it has it',
    tag: 'dossiers',
    permission: 'dossier.write',
    response: Dossier,
  },
  'POST /dossiers/:dossierId/submission': {
    summary: 'Submit; a repeated request answers the same receipt and makes no second submission',
    tag: 'dossiers',
    permission: 'dossier.submit',
    response: Dossier,
    isIdempotent: true,
  },
  'GET /dossiers/:dossierId/export.json': {
    summary: 'The dossier with its chain of events, for `npm run verify-log`',
    tag: 'dossiers',
    permission: 'dossier.export',
    scope: 'dossiers.read',
    produces: 'application/json',
  },
  'GET /calls/:callId/dossiers': {
    summary: 'Submitted dossiers of a call, 50 a page, sorted by score, time or reference',
    tag: 'dossiers',
    permission: 'dossier.list',
    scope: 'dossiers.read',
    query: z.object({
      sort: z.enum(['score', 'time', 'reference']).default('time'),
      order: z.enum(['ascending', 'descending']).default('descending'),
      state: z.enum(DOSSIER_STATES).optional(),
      cursor: z.string().max(400).optional(),
    }),
    response: z.object({ dossiers: z.array(DossierRow), next: z.string().optional() }),
  },
  'POST /dossiers/:dossierId/admissibility': {
    summary: 'Declare a dossier admissible or not; reasons are read by the applicant',
    tag: 'dossiers',
    permission: 'admissibility.declare',
    body: z.strictObject({ admissible: z.boolean(), reasons: textSchema(4000, { required: false }) }),
    response: Dossier,
  },
} as const satisfies Record<string, Route>
