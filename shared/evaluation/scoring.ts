import type { EvaluationContent } from './evaluation.ts'
import type { ScoringGrid } from './grid.ts'
import type { SelectionRules } from '../selection/selection-rules.ts'

/** What keeps an evaluation from being submitted; `criterionId` is absent where it is about the whole. */
export interface EvaluationGap {
  code:
    'score_missing' | 'score_off_scale' | 'comment_missing' | 'recommendation_missing' | 'unknown_criterion'
  criterionId?: string
}

/** Whether a score lies on the grid's scale. */
export function isOnScale({ scale }: ScoringGrid, score: number): boolean {
  return score >= 0 && score <= scale.maximum && Number.isInteger(score / scale.step)
}

/** Everything that is missing or wrong, in the order of the grid. Empty means ready to submit. */
export function findEvaluationGaps(grid: ScoringGrid, content: EvaluationContent): EvaluationGap[] {
  const known = new Set(grid.criteria.map((criterion) => criterion.id))
  const unknown = Object.keys(content.scores).filter((id) => !known.has(id))
  const gaps = grid.criteria.flatMap(({ id }): EvaluationGap[] => {
    const given = content.scores[id]
    if (!given || given.score === null) return [{ code: 'score_missing', criterionId: id }]
    if (!isOnScale(grid, given.score)) return [{ code: 'score_off_scale', criterionId: id }]
    const isExtreme = given.score === 0 || given.score === grid.scale.maximum
    return grid.extremesNeedComment && isExtreme && given.comment.trim() === ''
      ? [{ code: 'comment_missing', criterionId: id }]
      : []
  })
  return [
    ...unknown.map((criterionId): EvaluationGap => ({ code: 'unknown_criterion', criterionId })),
    ...gaps,
    ...(content.recommendation === null ? [{ code: 'recommendation_missing' } as const] : []),
  ]
}

const toHundredth = (points: number) => Math.round(points * 100) / 100

/** Weighted points out of 100 of a full evaluation: Σ weight × score / maximum. Rounded to a hundredth. */
export function weightedTotal(grid: ScoringGrid, scores: EvaluationContent['scores']): number {
  return toHundredth(
    grid.criteria.reduce(
      (sum, { id, weight }) => sum + (weight * (scores[id]?.score ?? 0)) / grid.scale.maximum,
      0,
    ),
  )
}

export interface Aggregate {
  /** Mean or median of the evaluators' totals, points out of 100. */
  score: number
  /** Highest minus lowest total. */
  range: number
  criteria: Record<string, number>
  isUnderThreshold: boolean
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

// In whole hundredths: a sum of fractions would depend on the order in which the evaluators are read.
const meanOfTotals = (totals: readonly number[]) =>
  Math.round(mean(totals.map((total) => Math.round(total * 100)))) / 100

/** The middle of the totals, of an even number the mean of the two in the middle. */
function medianOfTotals(totals: readonly number[]): number {
  const sorted = totals.toSorted((left, right) => left - right)
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  return meanOfTotals(middle)
}

const SCORE_OF = { mean: meanOfTotals, median: medianOfTotals } as const satisfies Record<
  SelectionRules['score'],
  (totals: readonly number[]) => number
>

/**
 * Aggregate of a dossier's submitted evaluations, or undefined without any; `by` is the call's rule. Weights never
 * touch a threshold test.
 */
export function aggregate(
  grid: ScoringGrid,
  evaluations: readonly Pick<EvaluationContent, 'scores'>[],
  by: SelectionRules['score'] = 'mean',
): Aggregate | undefined {
  if (evaluations.length === 0) return undefined
  const totals = evaluations.map(({ scores }) => weightedTotal(grid, scores))
  const score = SCORE_OF[by](totals)
  const means = grid.criteria.map(({ id, threshold }) => ({
    id,
    threshold,
    mean: toHundredth(mean(evaluations.map(({ scores }) => scores[id]?.score ?? 0))),
  }))
  return {
    score,
    range: toHundredth(Math.max(...totals) - Math.min(...totals)),
    criteria: Object.fromEntries(means.map((criterion) => [criterion.id, criterion.mean])),
    isUnderThreshold:
      score < (grid.totalThreshold ?? 0) ||
      means.some((criterion) => criterion.mean < (criterion.threshold ?? 0)),
  }
}
