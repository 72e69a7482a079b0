import { describe, expect, it } from 'vitest'
import { findDivergence } from './divergence.ts'
import { adjustedMeans, severities } from './severity.ts'

describe('the severity of an evaluator', () => {
  it('is the mean difference from those who scored the same dossiers, with how many those are', () => {
    const scores = [
      [80, 70, null],
      [60, 54, 51],
      [null, null, 90],
      [null, null, null],
    ]
    expect(severities(scores)).toEqual([
      { difference: (10 + 7.5) / 2, shared: 2, scored: 2 },
      { difference: (-10 - 1.5) / 2, shared: 2, scored: 2 },
      { difference: -6, shared: 1, scored: 2 },
    ])
  })

  it('is unknown for one who shares no dossier', () => {
    expect(severities([[80], [70]])).toEqual([{ difference: null, shared: 0, scored: 2 }])
    expect(severities([])).toEqual([])
  })
})

describe('the adjusted mean', () => {
  it('brings a severe evaluator to the mean and spread of all', () => {
    const mild = [90, 80, 70, 60, 50]
    const scores = mild.map((score) => [score, score - 20])
    const adjusted = adjustedMeans(scores)
    const one = adjustedMeans(mild.map((score) => [score, score]))
    // Both evaluators order alike, so that after rescaling both say the same of every dossier.
    expect(adjusted[2]).toBeCloseTo(60, 9)
    expect((adjusted[0] ?? 0) - (adjusted[4] ?? 0)).toBeGreaterThan(40)
    expect(one[2]).toBeCloseTo(70, 9)
  })

  it('is left out for a dossier with an evaluator who scored fewer than five, and without any score', () => {
    const scores = [90, 80, 70, 60, 50].map((score, index) => [score, index < 2 ? 70 : null])
    expect(adjustedMeans([...scores, [null, null]]).map((mean) => mean === null)).toEqual([
      true,
      true,
      false,
      false,
      false,
      true,
    ])
  })

  it('is the mean of all for one who gave the same to all', () => {
    expect(adjustedMeans(Array.from({ length: 5 }, () => [70]))).toEqual([70, 70, 70, 70, 70])
  })
})

describe('evaluators who lie far apart', () => {
  it('over three tenths of the scale a third opinion is asked for, or a note where three have scored', () => {
    expect(findDivergence([80, 50])).toEqual({ range: 30, remedy: undefined })
    expect(findDivergence([80.05, 50])?.remedy).toBe('third_opinion')
    expect(findDivergence([80, 70, 45])?.remedy).toBe('consensus_note')
    expect(findDivergence([80, 65], { limit: 0.1 })?.remedy).toBe('third_opinion')
  })

  it('need to be two', () => {
    expect(findDivergence([80])).toBeUndefined()
    expect(findDivergence([])).toBeUndefined()
  })
})
