import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EvaluationContent } from '../../../../shared/evaluation/evaluation.ts'
import { isEvaluationContent, RECOMMENDATIONS, scoreOf, withScore } from './evaluation-content.ts'

const empty: EvaluationContent = {
  scores: {},
  recommendation: null,
  recommendedAmount: null,
  commentToCommittee: '',
  commentToApplicant: '',
}
const text = fc.string({ unit: 'grapheme', maxLength: 40 })
const anyContent = fc.record({
  scores: fc.dictionary(
    fc.constantFrom('impact', 'partners', 'budget'),
    fc.record({ score: fc.option(fc.integer({ min: 0, max: 10 })), comment: text }),
  ),
  recommendation: fc.option(fc.constantFrom(...RECOMMENDATIONS)),
  recommendedAmount: fc.option(fc.integer({ min: 0, max: 99_999_999 })),
  commentToCommittee: text,
  commentToApplicant: text,
})

describe('an evaluation as it is written', () => {
  it('keeps a comment when the score changes, and the other way round', () => {
    const written = withScore(withScore(empty, 'impact', { score: 3 }), 'impact', { comment: 'Clear.' })
    expect(scoreOf(written, 'impact')).toEqual({ score: 3, comment: 'Clear.' })
    expect(scoreOf(written, 'partners')).toEqual({ score: null, comment: '' })
    expect(empty.scores).toEqual({})
  })

  it('comes back whole from the device', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const kept: unknown = JSON.parse(JSON.stringify(content))
        expect(isEvaluationContent(kept)).toBe(true)
      }),
    )
  })

  it.each([
    [null],
    ['text'],
    [{ ...empty, scores: { impact: { score: 'high', comment: '' } } }],
    [{ ...empty, scores: { impact: { score: 3 } } }],
    [{ ...empty, recommendation: 'perhaps' }],
    [{ ...empty, recommendedAmount: '12' }],
    [{ ...empty, commentToApplicant: undefined }],
  ])('is not taken from the device in a shape that the page does not know: %j', (kept) => {
    expect(isEvaluationContent(kept)).toBe(false)
  })

  it('offers the recommendations that the server knows', () => {
    for (const recommendation of RECOMMENDATIONS)
      expect(EvaluationContent.safeParse({ ...empty, recommendation }).success).toBe(true)
  })
})
