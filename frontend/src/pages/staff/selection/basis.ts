import type { Contract } from '../../../../../shared/api/contract.ts'
import type { ResponseOf } from '../../../../../shared/api/route.ts'
import type { Call } from '../../../../../shared/calls/call.ts'
import type { Selection } from '../../../../../shared/evaluation/selection.ts'
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

/** Candidates that share their score with another: whom a draw puts in order. */
export function tiedCandidates(candidates: readonly Candidate[]): Candidate[] {
  const counts = new Map<number, number>()
  for (const { dossier } of candidates)
    if (dossier.score !== undefined) counts.set(dossier.score, (counts.get(dossier.score) ?? 0) + 1)
  return candidates.filter(({ dossier }) => (counts.get(dossier.score ?? Number.NaN) ?? 0) > 1)
}
