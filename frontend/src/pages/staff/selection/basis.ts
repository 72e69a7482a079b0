import type { Contract } from '../../../../../shared/api/contract.ts'
import type { ResponseOf } from '../../../../../shared/api/route.ts'
import type { Call } from '../../../../../shared/calls/call.ts'
import type { Selection } from '../../../../../shared/evaluation/selection.ts'
import { tiedReferences } from '../../../../../shared/selection/draw-order.ts'
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

/** Of the tied, how many share a score at which some are funded whole and others are not. */
export function decisiveTies(
  groups: readonly string[][],
  { candidates, selection }: SelectionAnswer,
): number {
  const references = new Map(candidates.map(({ dossier }) => [dossier.id, dossier.reference]))
  const funded = new Set(
    selection.dossiers
      .filter(({ reason }) => reason.code === 'funded')
      .map(({ dossier }) => references.get(dossier) ?? ''),
  )
  return groups
    .filter((group) => new Set(group.map((reference) => funded.has(reference))).size > 1)
    .reduce((sum, group) => sum + group.length, 0)
}
