import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankDossiers } from '../../../../../shared/decisions/ranking.ts'
import type { DossierRow } from '../../../../../shared/dossiers/dossier.ts'
import {
  cutLineBefore,
  envelopeBars,
  leftFor,
  nextUndecided,
  proposeDecision,
  rateOf,
  type RankedRow,
} from './proposal.ts'

const dossier = (number: number, changes: Partial<DossierRow> = {}): DossierRow => ({
  id: `dos_${String(number).padStart(26, '0')}`,
  reference: `CTF27-${String(number).padStart(4, '0')}`,
  state: 'evaluated',
  projectTitle: `Projet ${number}`,
  lead: 'Association',
  territory: 'MF',
  partnerTerritories: ['SX'],
  requestedGrant: 40_000_00,
  totalCost: 60_000_00,
  submittedAt: '2027-01-04T15:20:00Z',
  score: 100 - number,
  evaluationsDone: 2,
  evaluationsAsked: 2,
  ...changes,
})

const rank = (dossiers: DossierRow[], total: number): RankedRow[] =>
  rankDossiers({ dossiers, underThreshold: new Set(), envelope: { total, parts: [] } })

describe('the ranking under the envelope', () => {
  it('draws the line where the money ends', () => {
    const rows = rank(
      [1, 2, 3].map((number) => dossier(number)),
      90_000_00,
    )
    expect(rows.map((row) => row.place)).toEqual(['funded', 'funded', 'partly'])
    expect(cutLineBefore(rows)).toBe(2)
    expect(cutLineBefore(rank([dossier(1)], 90_000_00))).toBeUndefined()
  })

  it('suggests an award of what was asked above the line, a reserve below it, a rejection under the threshold', () => {
    const [first, , third] = rank(
      [1, 2, 3].map((number) => dossier(number)),
      90_000_00,
    )
    if (!first || !third) throw new Error('three rows')
    expect(proposeDecision(first)).toEqual({ outcome: 'award', amount: 40_000_00 })
    expect(proposeDecision(third)).toEqual({ outcome: 'reserve', reserveRank: 1 })
    expect(proposeDecision({ ...third, proposed: 10_000_00 })).toEqual({
      outcome: 'award',
      amount: 10_000_00,
    })
    expect(leftFor(third)).toBe(10_000_00)
    expect(proposeDecision({ ...third, place: 'under_threshold' })).toEqual({ outcome: 'rejection' })
  })

  it('says when an award would be over the highest rate of the call', () => {
    expect(rateOf(40_000_00, 60_000_00, 8000)).toEqual({ rate: 6667, isOverHighest: false })
    expect(rateOf(48_000_01, 60_000_00, 8000).isOverHighest).toBe(true)
  })

  it('counts as proposed only what is above the line and not yet decided', () => {
    const rows = rank(
      [dossier(1, { state: 'awarded' }), dossier(2), dossier(3, { territory: 'SX' }), dossier(4)],
      120_000_00,
    )
    const bars = envelopeBars(
      {
        parts: [
          { part: 'SX', limit: 50_000_00, committed: 0 },
          { part: 'total', limit: 120_000_00, committed: 40_000_00 },
        ],
      },
      rows,
    )
    expect(bars).toEqual([
      { part: 'total', limit: 120_000_00, committed: 40_000_00, proposed: 80_000_00, left: 0 },
      { part: 'SX', limit: 50_000_00, committed: 0, proposed: 40_000_00, left: 10_000_00 },
    ])
  })

  it('goes on to the next dossier that waits for a decision, and stops when there is none', () => {
    const rows = rank([dossier(1), dossier(2, { state: 'awarded' }), dossier(3)], 500_000_00)
    const [first, , third] = rows
    if (!first || !third) throw new Error('three rows')
    expect(nextUndecided(rows, first.dossier.id)?.dossier.id).toBe(third.dossier.id)
    expect(nextUndecided(rows, third.dossier.id)?.dossier.id).toBe(first.dossier.id)
    expect(nextUndecided(rows.slice(0, 2), first.dossier.id)).toBeUndefined()
  })

  it('never proposes more than the envelope when the server ranked the dossiers', () => {
    const rows = fc.array(fc.tuple(fc.nat(100), fc.nat(100_000_00)), { maxLength: 20 })
    fc.assert(
      fc.property(rows, fc.nat(500_000_00), (drawn, total) => {
        const ranked = rank(
          drawn.map(([score, requestedGrant], index) => dossier(index, { score, requestedGrant })),
          total,
        )
        const [bar] = envelopeBars({ parts: [{ part: 'total', limit: total, committed: 0 }] }, ranked)
        expect(bar?.left).toBeGreaterThanOrEqual(0)
        const line = cutLineBefore(ranked)
        if (line !== undefined) expect(ranked.slice(line).every((row) => row.place !== 'funded')).toBe(true)
      }),
    )
  })
})
