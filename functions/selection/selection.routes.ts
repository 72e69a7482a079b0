import type { selectionApi } from '../../shared/selection/api.ts'
import { answerTagged } from '../api/answer-tagged.ts'
import type { Handlers } from '../api/implement.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import { changeScenario, deleteScenario } from './change-scenario.ts'
import { createScenario } from './create-scenario.ts'
import { makeDraw } from './make-draw.ts'
import { readPublicDraw } from './read-public-draw.ts'
import { readScenarios } from './scenario.store.ts'
import { selectCall } from './select-call.ts'

export const selectionRoutes: Handlers<keyof typeof selectionApi> = {
  'GET /calls/:callId/selection': ({ context, params }) => selectCall(context, params),
  'GET /calls/:callId/scenarios': async ({ context, params }) => {
    await findPublishedCall(context.table, params.callId)
    return { scenarios: await readScenarios(context.table, params.callId) }
  },
  'POST /calls/:callId/scenarios': ({ context, params, body }) =>
    createScenario(context, { callId: params.callId, content: body }),
  'PUT /calls/:callId/scenarios/:scenarioId': ({ context, params, body }) =>
    changeScenario(context, { ...params, content: body }),
  'DELETE /calls/:callId/scenarios/:scenarioId': async ({ context, params }) => {
    await deleteScenario(context, params)
  },
  // It changes with a release: whoever comes back within minutes reads what they have.
  'GET /calls/:callId/draw': async ({ context, params, raw }) =>
    answerTagged(raw, JSON.stringify(await readPublicDraw(context, params)), {
      'Cache-Control': 'public, max-age=300',
      'Content-Type': 'application/json',
    }),
  'POST /calls/:callId/draw': ({ context, params }) => makeDraw(context, params),
}
