import type { EvaluationContent } from './evaluation.ts'
import type { ScoringGrid } from './grid.ts'
import { isOnScale } from './scoring.ts'

export interface ScoreFault {
  code: 'evaluation.unknown_criterion' | 'evaluation.score'
  field: string
  facts: Record<string, unknown>
}

/** First fault of a half-done evaluation: scores off the grid's scale, or of another grid. What is empty is no fault. */
export function findScoreFault(
  grid: ScoringGrid,
  scores: EvaluationContent['scores'],
): ScoreFault | undefined {
  const known = new Set(grid.criteria.map((criterion) => criterion.id))
  for (const [criterionId, { score }] of Object.entries(scores)) {
    const field = `scores.${criterionId}`
    if (!known.has(criterionId))
      return { code: 'evaluation.unknown_criterion', field, facts: { criterionId } }
    if (score !== null && !isOnScale(grid, score))
      return { code: 'evaluation.score', field: `${field}.score`, facts: { criterionId, ...grid.scale } }
  }
  return undefined
}
