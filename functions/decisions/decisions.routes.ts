import type { decisionsApi } from '../../shared/decisions/api.ts'
import type { Handlers } from '../api/implement.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import { confirmRelease } from './confirm-release.ts'
import { readEnvelope } from './envelope.store.ts'
import { findRelease } from './find-release.ts'
import { rankCall } from './rank-call.ts'
import { rankCertainty } from './rank-certainty.ts'
import { recordDecision } from './record-decision.ts'
import { requestRelease } from './request-release.ts'

export const decisionsRoutes: Handlers<keyof typeof decisionsApi> = {
  'GET /calls/:callId/ranking': ({ context, params }) => rankCall(context, params),
  'GET /calls/:callId/ranking/certainty': ({ context, params }) => rankCertainty(context, params),
  'GET /calls/:callId/envelope': async ({ context, params }) => {
    await findPublishedCall(context.table, params.callId)
    return readEnvelope(context.table, params.callId)
  },
  'POST /dossiers/:dossierId/decisions': ({ context, params, body }) =>
    recordDecision(context, { dossierId: params.dossierId, decision: body }),
  'GET /calls/:callId/release': ({ context, params }) => findRelease(context, params),
  'POST /calls/:callId/release': ({ context, params }) => requestRelease(context, params),
  'POST /calls/:callId/release/confirmation': ({ context, params }) => confirmRelease(context, params),
}
