import type { DossierState } from '../access/life-cycle.ts'

/**
 * States in which a dossier can be the sample of a calibration: nobody scores it any more, and nobody ranks it. So
 * what evaluators see of each other's scores of it touches no evaluation that counts.
 */
export const SAMPLE_STATES = [
  'inadmissible',
  'withdrawn',
  'awarded',
  'rejected',
] as const satisfies readonly DossierState[]
export type SampleState = (typeof SAMPLE_STATES)[number]

/** Whether a dossier in this state, as it is announced, can be the sample. */
export const isSampleState = (state: DossierState): state is SampleState =>
  SAMPLE_STATES.some((known) => known === state)

/** Most evaluators of one round: all of them are written in one transaction. */
export const MOST_CALIBRATORS = 40
