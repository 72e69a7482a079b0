import type { Evaluation, EvaluationContent } from '../../../../shared/evaluation/evaluation.ts'

export type Recommendation = NonNullable<EvaluationContent['recommendation']>

/** Recommendations, in the order in which they are offered. */
export const RECOMMENDATIONS = [
  'fund',
  'fundWithConditions',
  'reject',
] as const satisfies readonly Recommendation[]

type CriterionScore = EvaluationContent['scores'][string]

const NO_SCORE: CriterionScore = { score: null, comment: '' }

/** Score and comment of a criterion; empty where nothing was written yet. */
export const scoreOf = (content: EvaluationContent, criterionId: string): CriterionScore =>
  content.scores[criterionId] ?? NO_SCORE

/** The content with a criterion's score or comment changed. */
export const withScore = (
  content: EvaluationContent,
  criterionId: string,
  changes: Partial<CriterionScore>,
): EvaluationContent => ({
  ...content,
  scores: { ...content.scores, [criterionId]: { ...scoreOf(content, criterionId), ...changes } },
})

/** What an evaluator writes, without what the server knows of it. */
export const contentOf = (evaluation: Evaluation): EvaluationContent => ({
  scores: evaluation.scores,
  recommendation: evaluation.recommendation,
  recommendedAmount: evaluation.recommendedAmount,
  commentToCommittee: evaluation.commentToCommittee,
  commentToApplicant: evaluation.commentToApplicant,
})

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isNumberOrNull = (value: unknown): value is number | null => value === null || typeof value === 'number'

const isScore = (value: unknown): value is CriterionScore =>
  isRecord(value) && isNumberOrNull(value['score']) && typeof value['comment'] === 'string'

const isRecommendation = (value: unknown): value is Recommendation =>
  RECOMMENDATIONS.some((known) => known === value)

/** Whether a copy from this device still has the shape of an evaluation. */
export const isEvaluationContent = (value: unknown): value is EvaluationContent =>
  isRecord(value) &&
  isRecord(value['scores']) &&
  Object.values(value['scores']).every(isScore) &&
  (value['recommendation'] === null || isRecommendation(value['recommendation'])) &&
  isNumberOrNull(value['recommendedAmount']) &&
  typeof value['commentToCommittee'] === 'string' &&
  typeof value['commentToApplicant'] === 'string'
