import type { exportsApi } from '../../shared/exports/api.ts'
import type { Handlers } from '../api/implement.ts'
import { answerOrJob } from './answer-or-job.ts'
import { reportScdl } from './export-scdl.ts'
import { linkExport } from './link-export.ts'
import { listExports } from './list-exports.ts'
import { findExport, requestExport, retryExport } from './request-export.ts'

export const exportsRoutes: Handlers<keyof typeof exportsApi> = {
  'POST /calls/:callId/exports': ({ context, params, body }) =>
    requestExport(context, { callId: params.callId, wanted: body }),
  'GET /calls/:callId/exports': async ({ context, params }) => ({
    exports: await listExports(context, params),
  }),
  'GET /exports/:exportId': ({ context, params }) => findExport(context, params),
  'POST /exports/:exportId/retry': ({ context, params }) => retryExport(context, params),
  'GET /exports/:exportId/file': async ({ context, params, raw }) =>
    raw.redirect(await linkExport(context, params)),
  'GET /calls/:callId/exports/decisions.csv': ({ context, params, query }) =>
    answerOrJob(context, { ...params, wanted: { content: 'decisions', format: 'csv', ...query } }),
  'GET /calls/:callId/exports/decisions.xlsx': ({ context, params, query }) =>
    answerOrJob(context, { ...params, wanted: { content: 'decisions', format: 'xlsx', ...query } }),
  'GET /calls/:callId/exports/scdl.csv': ({ context, params }) =>
    answerOrJob(context, { ...params, wanted: { content: 'scdl', format: 'csv', language: 'fr' } }),
  'GET /calls/:callId/exports/360giving.json': ({ context, params }) =>
    answerOrJob(context, { ...params, wanted: { content: '360giving', format: 'json', language: 'en' } }),
  'GET /calls/:callId/exports/scdl-report': ({ context, params }) => reportScdl(context, params),
}
