import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EvaluationContent } from './evaluation.ts'
import type { ScoringGrid } from './grid.ts'
import { aggregate, findEvaluationGaps, isOnScale, weightedTotal } from './scoring.ts'

const label = { fr: 'Critère', en: 'Criterion' }
const grid: ScoringGrid = {
  scale: { maximum: 5, step: 0.5 },
  criteria: [
    { id: 'relevance', label, weight: 40, threshold: 3 },
    { id: 'partnership', label, weight: 35 },
    { id: 'budget', label, weight: 25 },
  ],
  totalThreshold: 60,
  extremesNeedComment: true,
}
type Scores = EvaluationContent['scores']
const scored = (...values: (number | null)[]): Scores =>
  Object.fromEntries(
    grid.criteria.map(({ id }, index) => [id, { score: values[index] ?? null, comment: '' }]),
  )
const content = (scores: Scores): EvaluationContent => ({
  scores,
  recommendation: 'fund',
  recommendedAmount: null,
  commentToCommittee: '',
  commentToApplicant: '',
})

describe('the points of one evaluation', () => {
  it('weights every criterion: 40 × 4/5 + 35 × 3.5/5 + 25 × 2/5 = 66.5', () => {
    expect(weightedTotal(grid, scored(4, 3.5, 2))).toBe(66.5)
  })

  it('runs from 0 to 100 on any scale, and a better score never lowers it', () => {
    const scales = fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
    fc.assert(
      fc.property(
        scales,
        fc.array(fc.nat(20), { minLength: 3, maxLength: 3 }),
        fc.nat(2),
        (maximum, raw, at) => {
          const scale = { maximum, step: 0.5 } as const
          const values = raw.map((value) => Math.min(value / 2, maximum))
          const better = values.map((value, index) => (index === at ? Math.min(value + 0.5, maximum) : value))
          const before = weightedTotal({ ...grid, scale }, scored(...values))
          const after = weightedTotal({ ...grid, scale }, scored(...better))
          expect(before).toBeGreaterThanOrEqual(0)
          expect(after).toBeLessThanOrEqual(100)
          expect(after).toBeGreaterThanOrEqual(before)
        },
      ),
    )
    expect(weightedTotal(grid, scored(5, 5, 5))).toBe(100)
    expect(weightedTotal(grid, scored(0, 0, 0))).toBe(0)
  })
})

describe('what keeps an evaluation from being submitted', () => {
  it('nothing, when every criterion has a score and a recommendation is given', () => {
    expect(findEvaluationGaps(grid, content(scored(4, 3.5, 2)))).toEqual([])
  })

  it('a missing score, one off the scale, an extreme without a comment, a criterion of another grid', () => {
    const scores: Scores = {
      ...scored(null, 3.3, 5),
      'other-grid': { score: 1, comment: '' },
    }
    expect(findEvaluationGaps(grid, { ...content(scores), recommendation: null })).toEqual([
      { code: 'unknown_criterion', criterionId: 'other-grid' },
      { code: 'score_missing', criterionId: 'relevance' },
      { code: 'score_off_scale', criterionId: 'partnership' },
      { code: 'comment_missing', criterionId: 'budget' },
      { code: 'recommendation_missing' },
    ])
  })

  it('an extreme score counts with a comment, or where the grid asks for none', () => {
    const scores: Scores = { ...scored(0, 3, 3), relevance: { score: 0, comment: 'Not in the island.' } }
    expect(findEvaluationGaps(grid, content(scores))).toEqual([])
    const lenient = { ...grid, extremesNeedComment: false }
    expect(findEvaluationGaps(lenient, content(scored(0, 5, 3)))).toEqual([])
  })

  it('a score lies on the scale only in its steps', () => {
    expect([0, 0.5, 5].every((score) => isOnScale(grid, score))).toBe(true)
    expect([-0.5, 0.25, 5.5, Number.NaN].some((score) => isOnScale(grid, score))).toBe(false)
  })
})

describe('the aggregate of a dossier', () => {
  it('is the mean of the totals, with the range and each criterion’s mean', () => {
    const two = [{ scores: scored(4, 3.5, 2) }, { scores: scored(3, 3, 4) }]
    expect(aggregate(grid, two)).toEqual({
      score: 65.75,
      range: 1.5,
      criteria: { relevance: 3.5, partnership: 3.25, budget: 3 },
      isUnderThreshold: false,
    })
    expect(aggregate(grid, [])).toBeUndefined()
  })

  it('is the median of the totals where the call says so: one evaluator far from the others moves it less', () => {
    const [low, middle, high] = [scored(3, 3, 3), scored(3.5, 3.5, 3.5), scored(5, 5, 5)]
    const three = [{ scores: high }, { scores: low }, { scores: middle }]
    expect(aggregate(grid, three, 'median')?.score).toBe(70)
    expect(aggregate(grid, three)?.score).toBe(76.67)
    expect(aggregate(grid, three.slice(0, 2), 'median')?.score).toBe(80)
  })

  it('falls under the threshold by its total, or by one criterion alone, which no weight can lift', () => {
    expect(aggregate(grid, [{ scores: scored(3, 3, 2.5) }])?.isUnderThreshold).toBe(true)
    const strongButOffTopic = aggregate(grid, [{ scores: scored(2.5, 5, 5) }])
    expect(strongButOffTopic).toMatchObject({ score: 80, isUnderThreshold: true })
    expect(aggregate(grid, [{ scores: scored(3, 3, 3) }])).toMatchObject({
      score: 60,
      isUnderThreshold: false,
    })
  })

  it('does not depend on the order of the evaluators, and lies between their totals', () => {
    const step = fc.nat(10).map((value) => value / 2)
    const evaluation = fc.tuple(step, step, step).map((values) => ({ scores: scored(...values) }))
    fc.assert(
      fc.property(fc.array(evaluation, { minLength: 1, maxLength: 9 }), (evaluations) => {
        const result = aggregate(grid, evaluations)
        expect(aggregate(grid, evaluations.toReversed())).toEqual(result)
        const totals = evaluations.map(({ scores }) => weightedTotal(grid, scores))
        expect(result?.score).toBeGreaterThanOrEqual(Math.min(...totals))
        expect(result?.score).toBeLessThanOrEqual(Math.max(...totals))
      }),
    )
  })
})
