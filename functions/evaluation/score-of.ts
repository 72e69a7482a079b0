import type { PublicCall } from '../../shared/calls/call.ts'
import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import { aggregate } from '../../shared/evaluation/scoring.ts'
import { selectionRulesOf } from '../../shared/selection/rules.ts'
import type { AssignmentItem, DossierHead } from '../dossiers/dossier-record.ts'

type Score = Pick<DossierHead, 'score' | 'range' | 'isUnderThreshold'>

/**
 * Score, range and threshold of a dossier, from the evaluations that count: submitted, by who is still assigned and
 * kept out by no conflict. Without any, the dossier has none.
 */
export function scoreOf(
  form: Pick<PublicCall, 'grid' | 'selection'>,
  assignments: readonly AssignmentItem[],
  evaluations: readonly Evaluation[],
): Score {
  const counting = new Set(
    assignments.filter(({ state }) => state === 'submitted').map(({ evaluatorId }) => evaluatorId),
  )
  const result = aggregate(
    form.grid,
    evaluations.filter((one) => one.submittedAt && counting.has(one.evaluatorId)),
    selectionRulesOf(form).score,
  )
  return result
    ? { score: result.score, range: result.range, isUnderThreshold: result.isUnderThreshold }
    : NO_SCORE
}

// Written as absent: what stood there before goes.
const NO_SCORE: Score = { score: undefined, range: undefined, isUnderThreshold: undefined }
