import type { completionApi } from '../../shared/completion/api.ts'
import type { Handlers } from '../api/implement.ts'
import { changeCompletionDate } from './change-date.ts'
import { compareDossier } from './compare-dossier.ts'
import { endCompletion } from './end-completion.ts'
import { requestCompletion } from './request-completion.ts'

export const completionRoutes: Handlers<keyof typeof completionApi> = {
  'POST /dossiers/:dossierId/completion': ({ context, params, body }) =>
    requestCompletion(context, { ...params, request: body }),
  'PUT /dossiers/:dossierId/completion/date': ({ context, params, body }) =>
    changeCompletionDate(context, { ...params, ...body }),
  'POST /dossiers/:dossierId/completion/end': ({ context, params }) => endCompletion(context, params),
  'GET /dossiers/:dossierId/comparison': ({ context, params, query }) =>
    compareDossier(context, { ...params, ...query }),
}
