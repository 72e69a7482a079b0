import { padded, type Key } from './keys.ts'

/**
 * Keys of calibration rounds, as `keys.ts` has the others.
 *
 * pk                      sk                      what
 * cal_…                   calibration#000001      calibration round on a sample dossier
 * acc_…                   calibration#cal_…#000001  what an evaluator gives the sample of a round
 * dos_…                   calibrator#acc_…        evaluator who reads the dossier as a sample
 */
export const calibrationKeys = {
  round: (callId: string, number: number): Key => ({
    pk: callId,
    sk: `calibration#${padded(number)}`,
  }),
  sheet: (accountId: string, callId: string, number: number): Key => ({
    pk: accountId,
    sk: `calibration#${callId}#${padded(number)}`,
  }),
  calibrator: (dossierId: string, accountId: string): Key => ({
    pk: dossierId,
    sk: `calibrator#${accountId}`,
  }),
}
