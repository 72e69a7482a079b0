import type { EvaluationContent } from '../../../../shared/evaluation/evaluation.ts'
import type { ScoringGrid } from '../../../../shared/evaluation/grid.ts'
import { findEvaluationGaps, type EvaluationGap } from '../../../../shared/evaluation/scoring.ts'
import type { MoneyInput } from '../../ui/money-field.tsx'
import { commentId, CONCLUSION_ID, scoreId } from './control-ids.ts'

/** What keeps the form from being submitted; `fieldId` is where it is put right. */
export interface FormGap {
  code: EvaluationGap['code'] | 'amount_unread'
  criterionId?: string
  fieldId?: string
}

function placeOf({ code, criterionId }: EvaluationGap): string | undefined {
  if (code === 'recommendation_missing') return CONCLUSION_ID.recommendation
  if (criterionId === undefined || code === 'unknown_criterion') return undefined
  return code === 'comment_missing' ? commentId(criterionId) : scoreId(criterionId)
}

/** Everything missing or unreadable, in the order of the form. */
export function findFormGaps(grid: ScoringGrid, content: EvaluationContent, amount: MoneyInput): FormGap[] {
  const gaps = findEvaluationGaps(grid, content).map((gap): FormGap => {
    const fieldId = placeOf(gap)
    return { ...gap, ...(fieldId !== undefined && { fieldId }) }
  })
  return amount.kind === 'unread' ? [...gaps, { code: 'amount_unread', fieldId: CONCLUSION_ID.amount }] : gaps
}

/** What to say beside a criterion's score or comment. */
export function missingAt(gaps: readonly FormGap[], criterionId: string): 'score' | 'comment' | undefined {
  const gap = gaps.find((candidate) => candidate.criterionId === criterionId)
  if (!gap) return undefined
  return gap.code === 'comment_missing' ? 'comment' : 'score'
}
