import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ScoringGrid } from '../../../../shared/evaluation/grid.ts'
import { isOnScale } from '../../../../shared/evaluation/scoring.ts'
import { actionOfKey, neighbour, scoresOf, typeScore } from './score-keys.ts'

const grid = (maximum: number, step: 1 | 0.5): ScoringGrid => ({
  scale: { maximum, step },
  criteria: [],
  extremesNeedComment: true,
})

const typeAll = (scale: ScoringGrid, keys: string) =>
  [...keys].reduce<{ typed: string; score: number | undefined }>(
    (state, key) => typeScore(scale, state.typed, key) ?? state,
    { typed: '', score: undefined },
  )

describe('scoring by keyboard', () => {
  it.each([
    [5, 0.5, '4', 4],
    [5, 0.5, '4.5', 4.5],
    [5, 0.5, '4,5', 4.5],
    [5, 0.5, '43', 3],
    [5, 0.5, '10', 0],
    [10, 1, '10', 10],
    [10, 1, '100', 0],
    [5, 1, '3.5', 5],
  ] as const)('on a scale to %d by %d, the keys %s give %d', (maximum, step, keys, score) => {
    expect(typeAll(grid(maximum, step), keys).score).toBe(score)
  })

  it('never gives a score that is not on the scale', () => {
    const keys = fc.array(fc.constantFrom(...'0123456789.,'), { maxLength: 12 })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 }),
        fc.constantFrom<1 | 0.5>(1, 0.5),
        keys,
        (maximum, step, typed) => {
          const scale = grid(maximum, step)
          let buffer = ''
          for (const key of typed) {
            const result = typeScore(scale, buffer, key)
            buffer = result?.typed ?? buffer
            if (result?.score !== undefined) expect(isOnScale(scale, result.score)).toBe(true)
          }
        },
      ),
    )
  })

  it('reaches every score of the scale from any keys typed before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), fc.constantFrom<1 | 0.5>(1, 0.5), (maximum, step) => {
        const scale = grid(maximum, step)
        for (const score of scoresOf(scale)) expect(typeAll(scale, String(score)).score).toBe(score)
      }),
    )
  })

  it('leaves keys with Ctrl, Alt or Meta to the browser', () => {
    const plain = { ctrlKey: false, altKey: false, metaKey: false }
    expect(actionOfKey({ key: 'j', ...plain })).toBe('nextCriterion')
    expect(actionOfKey({ key: 'p', ...plain, ctrlKey: true })).toBeUndefined()
    expect(actionOfKey({ key: 'x', ...plain })).toBeUndefined()
  })

  it('stays at the ends of a list', () => {
    expect(neighbour(['a', 'b'], 'b', 1)).toBe('b')
    expect(neighbour(['a', 'b'], 'a', -1)).toBe('a')
    expect(neighbour(['a', 'b'], undefined, 1)).toBe('a')
    expect(neighbour([], undefined, 1)).toBeUndefined()
  })
})
