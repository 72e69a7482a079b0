import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ScoringGrid } from '../evaluation/grid.ts'
import { calibrationPicture, differenceTo, leaningOf } from './picture.ts'
import { isSampleState } from './sample.ts'

const GRID: ScoringGrid = {
  scale: { maximum: 5, step: 0.5 },
  criteria: [
    { id: 'impact', label: { fr: 'Effets', en: 'Impact' }, weight: 60 },
    { id: 'team', label: { fr: 'Équipe', en: 'Team' }, weight: 40 },
  ],
  extremesNeedComment: false,
}
const sheet = (impact: number, team: number) => ({
  scores: { impact: { score: impact, comment: '' }, team: { score: team, comment: '' } },
})
const scores = fc.integer({ min: 0, max: 10 }).map((halves) => halves / 2)
const sheets = fc.array(
  fc.tuple(scores, scores).map(([impact, team]) => sheet(impact, team)),
  { minLength: 1, maxLength: 9 },
)

describe('a calibration round', () => {
  it('shows by criterion how far scores lie apart, and who is stricter than the middle of all', () => {
    const picture = calibrationPicture(GRID, [sheet(4, 3), sheet(4.5, 1), sheet(3.5, 5)])
    expect(picture).toEqual({
      criteria: [
        { criterionId: 'impact', lowest: 3.5, median: 4, highest: 4.5, agreement: 'close' },
        { criterionId: 'team', lowest: 1, median: 3, highest: 5, agreement: 'apart' },
      ],
      total: { lowest: 62, median: 72, highest: 82 },
    })
    expect(picture && [62, 72, 82].map((own) => leaningOf(differenceTo(picture, own)))).toEqual([
      'stricter',
      'near',
      'milder',
    ])
    expect([-15.01, -15, 5, 15.01].map(leaningOf)).toEqual(['muchStricter', 'stricter', 'near', 'muchMilder'])
    expect(calibrationPicture(GRID, [])).toBeUndefined()
  })

  it('gives the same picture in whatever order the sheets come, the median between lowest and highest', () => {
    fc.assert(
      fc.property(sheets, (given) => {
        const picture = calibrationPicture(GRID, given)
        expect(calibrationPicture(GRID, given.toReversed())).toEqual(picture)
        for (const { lowest, median, highest } of [...(picture?.criteria ?? []), picture?.total].filter(
          (one) => one !== undefined,
        )) {
          expect(lowest).toBeLessThanOrEqual(median)
          expect(median).toBeLessThanOrEqual(highest)
        }
      }),
    )
  })

  it('calls stricter on a scale what is milder on the same scale turned round', () => {
    const turned = {
      muchStricter: 'muchMilder',
      stricter: 'milder',
      near: 'near',
      milder: 'stricter',
      muchMilder: 'muchStricter',
    } as const
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 10_000 }), (hundredths) => {
        const difference = hundredths / 100
        expect(leaningOf(-difference)).toBe(turned[leaningOf(difference)])
      }),
    )
  })

  it('takes as its sample no dossier that somebody still scores, ranks or decides on', () => {
    for (const state of [
      'draft',
      'submitted',
      'incomplete',
      'admissible',
      'evaluation',
      'evaluated',
      'reserve',
      'deferred',
    ] as const)
      expect(isSampleState(state)).toBe(false)
    for (const state of ['withdrawn', 'inadmissible', 'awarded', 'rejected'] as const)
      expect(isSampleState(state)).toBe(true)
  })
})
