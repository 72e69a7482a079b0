import { describe, expect, it } from 'vitest'
import type { EvaluationContent } from '../../../../shared/evaluation/evaluation.ts'
import type { ScoringGrid } from '../../../../shared/evaluation/grid.ts'
import { findFormGaps, missingAt } from './gaps.ts'

const grid: ScoringGrid = {
  scale: { maximum: 5, step: 0.5 },
  criteria: [
    { id: 'impact', label: { fr: 'Effet', en: 'Impact' }, weight: 60 },
    { id: 'partners', label: { fr: 'Partenaires', en: 'Partners' }, weight: 40 },
  ],
  extremesNeedComment: true,
}
const content = (changes: Partial<EvaluationContent> = {}): EvaluationContent => ({
  scores: { impact: { score: 4, comment: '' }, partners: { score: 3.5, comment: '' } },
  recommendation: 'fund',
  recommendedAmount: null,
  commentToCommittee: '',
  commentToApplicant: '',
  ...changes,
})

describe('what keeps an evaluation from being submitted', () => {
  it('is nothing when every criterion is scored and a recommendation given', () => {
    expect(findFormGaps(grid, content(), { kind: 'empty' })).toEqual([])
  })

  it('leads to the place where it is put right', () => {
    const scores = { impact: { score: 5, comment: ' ' } }
    const gaps = findFormGaps(grid, content({ scores, recommendation: null }), {
      kind: 'unread',
      text: 'abc',
      fault: { code: 'money.not_a_number' },
    })
    expect(gaps.map(({ code, fieldId }) => [code, fieldId])).toEqual([
      ['comment_missing', 'comment-impact'],
      ['score_missing', 'score-partners-0'],
      ['recommendation_missing', 'recommendation'],
      ['amount_unread', 'recommended-amount'],
    ])
    expect(missingAt(gaps, 'impact')).toBe('comment')
    expect(missingAt(gaps, 'partners')).toBe('score')
    expect(missingAt(gaps, 'other')).toBeUndefined()
  })
})
