import type { callsApi } from '../../shared/calls/api.ts'
import { callFileOf } from '../../shared/calls/exchange.ts'
import { checkCall } from '../../shared/calls/publish-check.ts'
import type { Handlers } from '../api/implement.ts'
import { publicCallOf } from './call.store.ts'
import { createCall } from './create-call.ts'
import { findCall, findForm, findPublishedCall } from './find-call.ts'
import { listCalls, listPublishedCalls } from './list-calls.ts'
import { publishCall } from './publish-call.ts'
import { saveCall } from './save-call.ts'

const A_YEAR = 'public, max-age=31536000, immutable'

export const callsRoutes: Handlers<keyof typeof callsApi> = {
  'GET /calls': async ({ context }) => ({
    calls: await listPublishedCalls(context),
    now: context.receivedAt,
  }),
  'GET /calls/:callId': async ({ context, params }) => ({
    call: publicCallOf(await findPublishedCall(context.table, params.callId)),
    now: context.receivedAt,
  }),
  'GET /calls/:callId/forms/:formVersion': async ({ context, params, raw }) => {
    const form = await findForm(context.table, params.callId, Number(params.formVersion))
    return raw.json(form, 200, { 'Cache-Control': A_YEAR })
  },
  'GET /staff/calls': async ({ context }) => ({
    calls: await listCalls(context),
    now: context.receivedAt,
  }),
  'POST /calls': ({ context, body }) => createCall(context, body),
  'GET /staff/calls/:callId': async ({ context, params, raw }) => {
    const call = await findCall(context.table, params.callId)
    raw.header('ETag', `"${call.revision}"`)
    return { call, now: context.receivedAt }
  },
  'PUT /staff/calls/:callId': ({ context, params, body }) =>
    saveCall(context, { callId: params.callId, content: body }),
  'GET /staff/calls/:callId/faults': async ({ context, params }) => ({
    faults: checkCall(await findCall(context.table, params.callId), context.receivedAt),
  }),
  'GET /staff/calls/:callId/file': async ({ context, params, raw }) => {
    const call = await findCall(context.table, params.callId)
    raw.header('Content-Disposition', `attachment; filename="${call.code}.call.json"`)
    return callFileOf(call)
  },
  'POST /call-files/check': async ({ context, body }) => ({
    content: body.call,
    faults: checkCall(body.call, context.receivedAt),
  }),
  'POST /staff/calls/:callId/publication': ({ context, params }) => publishCall(context, params),
}
