import type { DossierRow } from '../dossiers/dossier.ts'
import type { Candidate, SelectionProblem } from '../evaluation/selection.ts'
import { selectionRulesOf, subEnvelopesOf, type SelectedCall } from './rules.ts'

interface Input {
  dossiers: readonly DossierRow[]
  underThreshold: ReadonlySet<string>
  call: SelectedCall
  /** Of the call's draw, once it is made. */
  seed?: string | undefined
}

/**
 * What `select` is asked for a call: its dossiers by its rules. Until the draw that the rules promise is made, equal
 * scores stand in the order of submission.
 */
export function problemOf({ dossiers, underThreshold, call, seed }: Input): SelectionProblem {
  const rules = selectionRulesOf(call)
  return {
    candidates: dossiers.map((row) => candidateOf(row, underThreshold, rules.lowestShare)),
    total: call.envelope.total,
    envelopes: subEnvelopesOf(call),
    overflow: rules.overflow,
    ties: rules.ties === 'draw' && seed !== undefined ? { by: 'draw', seed } : { by: 'id' },
  }
}

function candidateOf(
  { id, reference, score, requestedGrant, territory }: DossierRow,
  underThreshold: ReadonlySet<string>,
  lowestShare: number | undefined,
): Candidate {
  return {
    id,
    ticket: reference,
    asked: requestedGrant,
    envelope: territory,
    isUnderThreshold: underThreshold.has(id),
    ...(score !== undefined && { score }),
    ...(lowestShare !== undefined && { lowest: Math.ceil((requestedGrant * lowestShare) / 10_000) }),
  }
}
