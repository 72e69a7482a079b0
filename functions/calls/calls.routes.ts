import type { callsApi } from '../../shared/calls/api.ts'
import { checkCall } from '../../shared/calls/publish-check.ts'
import { callFileOf } from '../../shared/calls/exchange.ts'
import type { Handlers } from '../api/implement.ts'
import { publicCallOf } from './call.store.ts'
import { createCall } from './create-call.ts'
import { discardNext } from './discard-next.ts'
import { findCall, findForm, findPublishedCall } from './find-call.ts'
import { listCalls, listPublishedCalls } from './list-calls.ts'
import { publishCall } from './publish-call.ts'
import { readFaults, readStaffCall } from './read-staff-call.ts'
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
    const found = await readStaffCall(context, params)
    raw.header('ETag', `"${(found.next ?? found.call).revision}"`)
    return { ...found, now: context.receivedAt }
  },
  'PUT /staff/calls/:callId': ({ context, params, body }) =>
    saveCall(context, { callId: params.callId, content: body }),
  'DELETE /staff/calls/:callId/next': async ({ context, params }) => {
    await discardNext(context, params)
  },
  'GET /staff/calls/:callId/faults': async ({ context, params }) => ({
    faults: await readFaults(context, params),
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
