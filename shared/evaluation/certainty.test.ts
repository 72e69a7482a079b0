import { describe, expect, it } from 'vitest'
import { describeCertainty, type ScoredDossier } from './certainty.ts'

const scored = (dossierId: string, totals: Record<string, number>): ScoredDossier => ({
  dossierId,
  totals: Object.entries(totals).map(([evaluatorId, total]) => ({
    evaluatorId,
    evaluatorName: evaluatorId.toUpperCase(),
    total,
  })),
})

describe('how sure a ranking is', () => {
  it('puts the dossiers that may stand on either side of the line into the grey zone, and the clear ones not', () => {
    const { dossiers, evaluators, alpha } = describeCertainty(
      [
        scored('first', { ann: 95, ben: 93 }),
        scored('second', { ann: 72, ben: 70 }),
        scored('third', { ann: 71, ben: 70 }),
        scored('last', { ann: 30, ben: 33 }),
      ],
      2,
    )
    expect(dossiers.map(({ dossierId, isGrey }) => [dossierId, isGrey])).toEqual([
      ['first', false],
      ['second', true],
      ['third', true],
      ['last', false],
    ])
    expect(alpha).toBeGreaterThan(0.95)
    expect(evaluators).toMatchObject([
      { name: 'ANN', difference: 0.5, shared: 4 },
      { name: 'BEN', difference: -0.5, shared: 4 },
    ])
  })

  it('asks for another view where two lie far apart, and says nothing where nothing can be said', () => {
    const { dossiers, alpha } = describeCertainty([scored('only', { ann: 90, ben: 40 })], 1)
    expect(dossiers[0]).toMatchObject({ remedy: 'third_opinion', totals: [40, 90], isGrey: false })
    expect(alpha).toBeNull()
    const lone = describeCertainty([scored('one', { ann: 90, ben: 40 }), scored('two', { ann: 70 })], 1)
    expect(lone).toMatchObject({ alpha: null, single: null, panel: null })
    expect(describeCertainty([], 0)).toEqual({
      alpha: null,
      single: null,
      panel: null,
      dossiers: [],
      evaluators: [],
    })
  })
})
