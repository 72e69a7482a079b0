import type { dossierLifeApi } from '../../shared/dossiers/life-api.ts'
import type { Handlers } from '../api/implement.ts'
import { copyDossier } from './copy-dossier.ts'
import { readCopyReport } from './copy-report.store.ts'
import { deleteDraft } from './delete-draft.ts'
import { restoreDraft } from './restore-draft.ts'
import { withdrawDossier } from './withdraw-dossier.ts'

export const dossierLifeRoutes: Handlers<keyof typeof dossierLifeApi> = {
  'POST /dossiers/:dossierId/withdrawal': ({ context, params, body }) =>
    withdrawDossier(context, { ...params, ...body }),
  'POST /dossiers/:dossierId/deletion': ({ context, params }) => deleteDraft(context, params),
  'POST /dossiers/:dossierId/copies': ({ context, params, body }) =>
    copyDossier(context, { ...params, ...body }),
  'GET /dossiers/:dossierId/copy-report': ({ context, params }) => readCopyReport(context, params),
  'POST /dossiers/:dossierId/restoration': ({ context, params }) => restoreDraft(context, params),
}
