import type { calibrationApi } from '../../shared/calibration/api.ts'
import type { Calibration } from '../../shared/calibration/calibration.ts'
import type { Handlers } from '../api/implement.ts'
import { closeCalibration } from './close-calibration.ts'
import { declareCalibration } from './declare-calibration.ts'
import { openCalibration } from './open-calibration.ts'
import { listMyCalibrations, readOwnCalibration } from './own-calibration.ts'
import { readCalibration } from './read-calibration.ts'
import { saveCalibration } from './save-calibration.ts'
import { submitCalibration } from './submit-calibration.ts'

const answer = (calibration: Calibration | undefined) => (calibration ? { calibration } : {})

export const calibrationRoutes: Handlers<keyof typeof calibrationApi> = {
  'GET /calls/:callId/calibration': async ({ context, params }) =>
    answer(await readCalibration(context, params)),
  'POST /calls/:callId/calibration': async ({ context, params, body }) =>
    answer(await openCalibration(context, { ...params, ...body })),
  'POST /calls/:callId/calibration/closing': async ({ context, params }) =>
    answer(await closeCalibration(context, params)),
  'GET /my/calibrations': async ({ context }) => ({ calibrations: await listMyCalibrations(context) }),
  'POST /calls/:callId/calibration/declaration': ({ context, params, body }) =>
    declareCalibration(context, { ...params, ...body }),
  'GET /calls/:callId/calibration/evaluation': ({ context, params }) => readOwnCalibration(context, params),
  'PUT /calls/:callId/calibration/evaluation': ({ context, params, body }) =>
    saveCalibration(context, { ...params, content: body }),
  'POST /calls/:callId/calibration/evaluation/submission': ({ context, params }) =>
    submitCalibration(context, params),
}
