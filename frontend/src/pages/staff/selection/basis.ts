import type { Contract } from '../../../../../shared/api/contract.ts'
import type { ResponseOf } from '../../../../../shared/api/route.ts'
import type { Call } from '../../../../../shared/calls/call.ts'
import type { Selection } from '../../../../../shared/evaluation/selection.ts'
import { decisiveTies, tiedReferences } from '../../../../../shared/selection/ties.ts'
import type { TryOutBasis } from '../../../../../shared/selection/try-out.ts'

/** The selection of a call as the API gives it. */
export type SelectionAnswer = ResponseOf<Contract['GET /calls/:callId/selection']>
export type Candidate = SelectionAnswer['candidates'][number]
export type Selected = Selection['dossiers'][number]

/** What a try-out in the browser starts from: the same that the server selected by. */
export const basisOf = (call: Call, { candidates, draw }: SelectionAnswer): TryOutBasis => ({
  dossiers: candidates.map(({ dossier }) => dossier),
  underThreshold: new Set(
    candidates.filter(({ isUnderThreshold }) => isUnderThreshold).map(({ dossier }) => dossier.id),
  ),
  call,
  seed: draw?.seed,
})

/** References of those over the thresholds that share their score, group by group: whom a draw puts in order. */
export const tiedGroups = (candidates: readonly Candidate[]): string[][] =>
  tiedReferences(candidates.filter(({ isUnderThreshold }) => !isUnderThreshold).map(({ dossier }) => dossier))

/** Of those, the groups in which the order of submission decides what somebody gets in a selection. */
export function tiesByArrival(
  candidates: readonly Candidate[],
  { dossiers }: Selection | SelectionAnswer['selection'],
): string[][] {
  const arrived = new Set(dossiers.filter(({ reason }) => reason.isByArrival).map(({ dossier }) => dossier))
  return decisiveTies(
    candidates
      .filter(({ isUnderThreshold }) => !isUnderThreshold)
      .map(({ dossier: { id, reference, score } }) => ({ reference, score, isByArrival: arrived.has(id) })),
  )
}
