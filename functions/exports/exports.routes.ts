import type { exportsApi } from '../../shared/exports/api.ts'
import type { Handlers } from '../api/implement.ts'
import { exportDecisions } from './export-decisions.ts'
import { exportScdl, reportScdl } from './export-scdl.ts'

export const exportsRoutes: Handlers<keyof typeof exportsApi> = {
  'GET /calls/:callId/exports/decisions.csv': ({ context, params, query }) =>
    exportDecisions(context, { callId: params.callId, language: query.language }),
  'GET /calls/:callId/exports/scdl.csv': ({ context, params }) => exportScdl(context, params),
  'GET /calls/:callId/exports/scdl-report': ({ context, params }) => reportScdl(context, params),
}
