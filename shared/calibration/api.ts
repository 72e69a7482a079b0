import * as z from 'zod'
import type { Route } from '../api/route.ts'
import { Evaluation, EvaluationContent } from '../evaluation/evaluation.ts'
import { idSchema } from '../ids.ts'
import { Calibration, MyCalibration, OwnCalibration } from './calibration.ts'
import { MOST_CALIBRATORS } from './sample.ts'

export const calibrationApi = {
  'GET /calls/:callId/calibration': {
    summary: 'The latest calibration round of a call: who is how far, and what they gave the sample',
    tag: 'evaluation',
    permission: 'evaluation.readAll',
    response: z.object({ calibration: Calibration.optional() }),
  },
  'POST /calls/:callId/calibration': {
    summary: 'Open a round on a sample dossier that nobody scores any more; its scores count nowhere',
    tag: 'evaluation',
    permission: 'calibration.write',
    body: z.strictObject({
      dossierId: idSchema('dossier'),
      evaluatorIds: z.array(idSchema('account')).min(2).max(MOST_CALIBRATORS),
    }),
    response: z.object({ calibration: Calibration.optional() }),
    status: 201,
    isIdempotent: true,
  },
  'POST /calls/:callId/calibration/closing': {
    summary: 'End the round: nothing more is scored, and the sample is closed to its evaluators',
    tag: 'evaluation',
    permission: 'calibration.write',
    response: z.object({ calibration: Calibration.optional() }),
  },
  'GET /my/calibrations': {
    summary: 'Calibration rounds that the evaluator is asked to take part in',
    tag: 'evaluation',
    permission: 'calibration.own',
    response: z.object({ calibrations: z.array(MyCalibration) }),
  },
  'POST /calls/:callId/calibration/declaration': {
    summary: 'Declare a conflict of interest about the sample, or none; a conflict closes it',
    tag: 'evaluation',
    permission: 'calibration.own',
    body: z.strictObject({ declaration: z.enum(['none', 'conflict']) }),
    response: MyCalibration,
  },
  'GET /calls/:callId/calibration/evaluation': {
    summary: 'The own scores of the sample; those of the others once the own are submitted',
    tag: 'evaluation',
    permission: 'calibration.own',
    response: OwnCalibration,
  },
  'PUT /calls/:callId/calibration/evaluation': {
    summary: 'Save the own scores of the sample, also half done',
    tag: 'evaluation',
    permission: 'calibration.own',
    body: EvaluationContent,
    response: Evaluation,
    ifMatch: 'required',
  },
  'POST /calls/:callId/calibration/evaluation/submission': {
    summary: 'Submit the own scores of the sample; repeated, it answers the same',
    tag: 'evaluation',
    permission: 'calibration.own',
    response: Evaluation,
  },
} as const satisfies Record<string, Route>
