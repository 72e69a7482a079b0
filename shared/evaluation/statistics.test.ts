import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  expectedRanks,
  intraclassCorrelations,
  isInGreyZone,
  krippendorffAlpha,
  type Level,
  type Scores,
} from './statistics.ts'

const LEVELS: readonly Level[] = ['nominal', 'ordinal', 'interval', 'ratio']
/** A line of published data: `*` is a missing value. */
const line = (text: string) => text.split(' ').map((value) => (value === '*' ? null : Number(value)))

describe('Krippendorff’s α', () => {
  it('agrees with the published three coders of fifteen units', () => {
    const coders = [
      line('* * * * * 3 4 1 2 1 1 3 3 * 3'),
      line('1 * 2 1 3 3 4 3 * * * * * * *'),
      line('* * 2 1 3 4 4 * 2 1 1 3 3 * 4'),
    ]
    expect(krippendorffAlpha(coders, 'nominal')).toBeCloseTo(0.691358, 6)
    expect(krippendorffAlpha(coders, 'interval')).toBeCloseTo(0.810845, 6)
  })

  it('agrees with Krippendorff’s own example of four observers at every level (2011, part C and D)', () => {
    const observers = [
      line('1 2 3 3 2 1 4 1 2 * * *'),
      line('1 2 3 3 2 2 4 1 2 5 * 3'),
      line('* 3 3 3 2 3 4 2 2 5 1 *'),
      line('1 2 3 3 2 4 4 1 2 5 1 *'),
    ]
    const found = LEVELS.map((level) => krippendorffAlpha(observers, level)?.toFixed(3))
    expect(found).toEqual(['0.743', '0.815', '0.849', '0.797'])
  })

  it('has no answer where nothing was rated by two, or where every rating is the same', () => {
    for (const level of LEVELS) {
      expect(krippendorffAlpha([], level)).toBeNull()
      expect(krippendorffAlpha([[1, 2, 3]], level)).toBeNull()
      expect(krippendorffAlpha([line('1 *'), line('* 2')], level)).toBeNull()
      expect(krippendorffAlpha([line('4 4'), line('4 4')], level)).toBeNull()
      expect(krippendorffAlpha([line('0 0'), line('0 0')], level)).toBeNull()
    }
  })

  it('is 1 where all agree', () => {
    for (const level of LEVELS) expect(krippendorffAlpha([line('1 2 3'), line('1 2 3')], level)).toBe(1)
  })
})

describe('intraclass correlations', () => {
  const table = [
    line('9 2 5 8'),
    line('6 1 3 2'),
    line('8 4 6 8'),
    line('7 1 2 6'),
    line('10 5 6 9'),
    line('6 2 4 7'),
  ]
  const rounded = (rows: Scores) =>
    Object.fromEntries(
      Object.entries(intraclassCorrelations(rows)).map(([name, value]) => [
        name,
        value && Number(value.toFixed(2)),
      ]),
    )

  it('agree with the table of Shrout & Fleiss', () => {
    expect(rounded(table)).toEqual({
      icc1: 0.17,
      icc2: 0.29,
      icc3: 0.71,
      icc1k: 0.44,
      icc2k: 0.62,
      icc3k: 0.91,
    })
  })

  it('are one-way where scores are missing: who gave them cannot be told from what they were given for', () => {
    const gaps = table.map((row, index) => row.with(index % 4, null))
    expect(intraclassCorrelations(gaps)).toMatchObject({ icc2: null, icc3: null, icc2k: null, icc3k: null })
    expect(intraclassCorrelations(gaps).icc1).toBeTypeOf('number')
    // Rows in pairs, each missing another judge, are what a table of three judges would be.
    const packed = gaps.map((row) => row.filter((score) => score !== null))
    expect(intraclassCorrelations(gaps).icc1).toBeCloseTo(intraclassCorrelations(packed).icc1 ?? 0, 12)
  })

  it('have no answer for one evaluator, one dossier, nothing at all or no variation', () => {
    const nothing = { icc1: null, icc2: null, icc3: null, icc1k: null, icc2k: null, icc3k: null }
    for (const rows of [
      [],
      [[]],
      [[1], [2]],
      [[1, 2, 3]],
      [
        [5, 5],
        [5, 5],
      ],
      [
        [null, null],
        [null, null],
      ],
    ])
      expect(intraclassCorrelations(rows)).toEqual(nothing)
  })
})

describe('expected ranks', () => {
  it('follow the formula of two shrunk means where every evaluator scored every dossier', () => {
    // Shrout & Fleiss's table: mean squares 11.24, 32.49 and 1.02, so each mean keeps (11.24 − 1.02)/11.24 of itself.
    const ranks = expectedRanks([
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ])
    expect(ranks.map(({ expectedRank }) => expectedRank?.toFixed(3))).toEqual([
      '2.777',
      '5.899',
      '2.171',
      '4.928',
      '1.114',
      '4.111',
    ])
    expect(ranks.map(({ lower, upper }) => [lower, upper])).toEqual([
      [2, 3],
      [5, 6],
      [1, 3],
      [4, 6],
      [1, 2],
      [4, 5],
    ])
  })

  it('do not punish a dossier for its severe evaluators', () => {
    // Evaluator 3 gives everything ten points less: the last dossier has the lower mean than the second, and is better.
    const scores = [
      [80, 81, 71],
      [70, 71, null],
      [60, 61, 51],
      [50, null, 40],
      [null, 73, 62],
    ]
    const [, second, , , last] = expectedRanks(scores).map(({ expectedRank }) => expectedRank ?? 0)
    expect(last).toBeLessThan(second ?? 0)
  })

  it('are unknown where no dossier has two scores, and for a dossier that has none', () => {
    const unknown = { expectedRank: null, lower: null, upper: null }
    expect(expectedRanks([])).toEqual([])
    expect(expectedRanks([[80], [70]])).toEqual([unknown, unknown])
    expect(expectedRanks([[null, null]])).toEqual([unknown])
    expect(
      expectedRanks([
        [80, 78],
        [null, null],
        [60, 64],
      ])[1],
    ).toEqual(unknown)
    expect(expectedRanks([[80, 70]])).toEqual([{ expectedRank: 1, lower: 1, upper: 1 }])
  })

  it('leave every place open where all scores are the same, and none where evaluators agree to the point', () => {
    const same = expectedRanks([
      [70.1, 70.1],
      [70.1, 70.1],
      [70.1, 70.1],
    ])
    expect(same).toEqual(same.map(() => ({ expectedRank: 2, lower: 1, upper: 3 })))
    const sure = expectedRanks([
      [90, 90],
      [80, 80],
      [70, 70],
    ])
    expect(sure.map(({ lower, upper }) => [lower, upper])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ])
  })

  it('put into the grey zone who may stand on either side of the line', () => {
    const rank = (lower: number, upper: number) => ({ expectedRank: lower, lower, upper })
    expect([rank(1, 2), rank(2, 3), rank(3, 5)].map((one) => isInGreyZone(one, 2))).toEqual([
      false,
      true,
      false,
    ])
    expect(isInGreyZone({ expectedRank: null, lower: null, upper: null }, 2)).toBe(false)
  })

  const anyScores = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 5 }))
    .chain(([dossiers, evaluators]) => {
      const score = fc.option(
        fc.integer({ min: 0, max: 10 }).map((half) => half * 10),
        { freq: 3 },
      )
      return fc.array(fc.array(score, { minLength: evaluators, maxLength: evaluators }), {
        minLength: dossiers,
        maxLength: dossiers,
      })
    })

  it('whatever the scores: each lies in its interval, all share out the places, and none is not a number', () => {
    fc.assert(
      fc.property(anyScores, (scores) => {
        const ranks = expectedRanks(scores).filter((one) => one.expectedRank !== null)
        for (const { expectedRank, lower, upper } of ranks) {
          expect(Number.isFinite(expectedRank)).toBe(true)
          expect(lower).toBeGreaterThanOrEqual(1)
          expect(upper).toBeLessThanOrEqual(ranks.length)
          expect(lower).toBeLessThanOrEqual(expectedRank ?? 0)
          expect(upper).toBeGreaterThanOrEqual(expectedRank ?? 0)
        }
        const places = (ranks.length * (ranks.length + 1)) / 2
        expect(ranks.reduce((sum, { expectedRank }) => sum + (expectedRank ?? 0), 0)).toBeCloseTo(places, 6)
        for (const level of LEVELS) expect(krippendorffAlpha(scores, level)).not.toBeNaN()
        for (const value of Object.values(intraclassCorrelations(scores))) expect(value).not.toBeNaN()
      }),
    )
  })

  it('whatever the full table: the order is that of the means', () => {
    const full = fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 8,
    })
    fc.assert(
      fc.property(full, (scores) => {
        const ranks = expectedRanks(scores).map(({ expectedRank }) => expectedRank ?? 0)
        const totals = scores.map(([one = 0, two = 0, three = 0]) => one + two + three)
        for (const [left, total] of totals.entries())
          for (const [right, other] of totals.entries())
            if (total > other) expect(ranks[left]).toBeLessThanOrEqual((ranks[right] ?? 0) + 1e-6)
      }),
    )
  })
})
