import * as z from 'zod'
import { Evaluation, EvaluationContent } from '../evaluation/evaluation.ts'
import { ScoringGrid } from '../evaluation/grid.ts'
import { idSchema } from '../ids.ts'
import { Instant } from '../instant.ts'
import { personal } from '../personal.ts'
import { localizedText } from '../text-schema.ts'

/** How far an evaluator is: asked about conflicts first, as for any dossier. */
const CALIBRATOR_STATES = ['asked', 'declared', 'conflicted', 'submitted'] as const

/** A round: the evaluators of a call score one sample on the call's grid, to learn to score alike. */
export const CalibrationRound = z.object({
  callId: idSchema('call'),
  number: z.int(),
  dossierId: idSchema('dossier'),
  reference: z.string(),
  projectTitle: z.string(),
  /** The call's grid as it was when the round began. */
  grid: ScoringGrid,
  evaluatorIds: z.array(idSchema('account')),
  openedAt: Instant,
  openedByName: personal(z.string()),
  closedAt: Instant.optional(),
})
export type CalibrationRound = z.infer<typeof CalibrationRound>

/** What one evaluator gave the sample. Named for the service only; evaluators know their own. */
export const CalibrationSheet = EvaluationContent.strip()
  .pick({ scores: true, recommendation: true })
  .extend({ total: z.number(), isOwn: z.boolean(), evaluatorName: personal(z.string()).optional() })
export type CalibrationSheet = z.infer<typeof CalibrationSheet>

/** A round as the service sees it: who is how far, and what was given. */
export const Calibration = CalibrationRound.extend({
  evaluators: z.array(
    z.object({
      evaluatorId: idSchema('account'),
      evaluatorName: personal(z.string()),
      state: z.enum(CALIBRATOR_STATES),
    }),
  ),
  sheets: z.array(CalibrationSheet),
}).meta({ id: 'Calibration' })
export type Calibration = z.infer<typeof Calibration>

/** Row of « my evaluations »: enough to see a conflict before the sample is opened. */
export const MyCalibration = z
  .object({
    callId: idSchema('call'),
    callTitle: localizedText(200),
    number: z.int(),
    dossierId: idSchema('dossier'),
    reference: z.string(),
    projectTitle: z.string(),
    organisations: z.array(z.string()),
    state: z.enum(CALIBRATOR_STATES),
    /** Whether the sample is shown without names: one of the two calls withholds them. */
    isBlind: z.boolean().default(false),
    openedAt: Instant,
    closedAt: Instant.optional(),
  })
  .meta({ id: 'MyCalibration' })
export type MyCalibration = z.infer<typeof MyCalibration>

/** The own scores of the sample, and, once they are submitted, those of everybody. */
export const OwnCalibration = z
  .object({
    calibration: MyCalibration,
    grid: ScoringGrid,
    evaluation: Evaluation,
    sheets: z.array(CalibrationSheet).optional(),
  })
  .meta({ id: 'OwnCalibration' })
export type OwnCalibration = z.infer<typeof OwnCalibration>
