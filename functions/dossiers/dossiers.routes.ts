import type { dossiersApi } from '../../shared/dossiers/api.ts'
import type { Handlers } from '../api/implement.ts'
import { createDossier } from './create-dossier.ts'
import { declareAdmissibility } from './declare-admissibility.ts'
import { exportDossier } from './export-dossier.ts'
import { listDossiers } from './list-dossiers.ts'
import { listMyDossiers } from './list-my-dossiers.ts'
import { moveToCurrentForm } from './move-to-current-form.ts'
import { readDossier } from './read-dossier.ts'
import { saveSection } from './save-section.ts'
import { submitDossier } from './submit-dossier.ts'

export const dossiersRoutes: Handlers<keyof typeof dossiersApi> = {
  'POST /calls/:callId/dossiers': ({ context, params, body }) =>
    createDossier(context, { ...params, ...body }),
  'GET /my/dossiers': async ({ context }) => ({ dossiers: await listMyDossiers(context) }),
  'GET /dossiers/:dossierId': ({ context, params, query }) => readDossier(context, { ...params, ...query }),
  'PATCH /dossiers/:dossierId/sections/:sectionId': ({ context, params, body }) =>
    saveSection(context, { ...params, save: body }),
  'PUT /dossiers/:dossierId/form-version': ({ context, params }) => moveToCurrentForm(context, params),
  'POST /dossiers/:dossierId/submission': ({ context, params }) => submitDossier(context, params),
  'GET /dossiers/:dossierId/export.json': async ({ context, params, raw }) => {
    const exported = await exportDossier(context, params)
    const name = exported.dossier.reference ?? exported.dossier.id
    return raw.json(exported, 200, {
      'Cache-Control': 'no-store',
      'Content-Disposition': `attachment; filename="${name}.json"`,
    })
  },
  'GET /calls/:callId/dossiers': ({ context, params, query }) =>
    listDossiers(context, { ...params, ...query }),
  'POST /dossiers/:dossierId/admissibility': ({ context, params, body }) =>
    declareAdmissibility(context, { ...params, ...body }),
}
