import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DossierRow } from '../dossiers/dossier.ts'
import { tiesByArrival } from '../selection/ties.ts'
import { rankDossiers, type Place } from './ranking.ts'

const row = (number: number, rest: Partial<DossierRow> = {}): DossierRow => ({
  id: `dos_${String(number).padStart(26, '0')}`,
  reference: `CTF27-${String(number).padStart(4, '0')}`,
  state: 'evaluated',
  projectTitle: 'Mangroves sans frontière',
  lead: 'Association Mangrove vivante',
  territory: 'MF',
  partnerTerritories: [],
  requestedGrant: 3_000_000,
  totalCost: 5_000_000,
  submittedAt: '2027-02-01T10:00:00.000Z',
  evaluationsDone: 2,
  evaluationsAsked: 2,
  ...rest,
})
const nobody = new Set<string>()
const told = (ranked: ReturnType<typeof rankDossiers>) =>
  ranked.map(({ dossier, rank, place, leftBefore }) => [dossier.reference, rank, place, leftBefore.total])

describe('the ranking of a call', () => {
  it('serves the best first, and the first that no longer fits stops the list', () => {
    const dossiers = [
      row(1, { score: 60, requestedGrant: 1_000_000 }),
      row(2, { score: 81.5, requestedGrant: 4_000_000 }),
      row(3, { score: 78, requestedGrant: 5_000_000 }),
      row(4, { score: 70, requestedGrant: 2_000_000 }),
    ]
    const ranked = rankDossiers({
      dossiers,
      underThreshold: nobody,
      envelope: { total: 8_000_000, parts: [] },
    })
    expect(told(ranked)).toEqual([
      ['CTF27-0002', 1, 'funded', 8_000_000],
      ['CTF27-0003', 2, 'partly', 4_000_000],
      ['CTF27-0004', 3, 'below', 4_000_000],
      ['CTF27-0001', 4, 'below', 4_000_000],
    ])
  })

  it('names who shares a score at which the money ends, and their order decides', () => {
    const at = (...scores: (number | undefined)[]) =>
      tiesByArrival(
        rankDossiers({
          dossiers: scores.map((score, index) => row(index + 1, score === undefined ? {} : { score })),
          underThreshold: new Set([row(5).id]),
          envelope: { total: 6_000_000, parts: [] },
        }),
      )
    const [, second, third] = [1, 2, 3].map((number) => row(number).reference)
    expect(at(80, 70, 60)).toEqual([])
    expect(at(80, 80, 60, 60)).toEqual([])
    expect(at(80, 70, 70, 60)).toEqual([[second, third]])
    // Whoever is under a threshold, or has no score yet, takes no part.
    expect(at(70, 70, 70, 60, 70)).toEqual([[row(1).reference, second, third]])
    expect(at(80, 70, undefined, undefined)).toEqual([])
  })

  it('a part that is spent stops its own territory only', () => {
    const dossiers = [
      row(1, { score: 90, territory: 'MF', requestedGrant: 3_000_000 }),
      row(2, { score: 85, territory: 'MF', requestedGrant: 3_000_000 }),
      row(3, { score: 80, territory: 'SX', requestedGrant: 2_000_000 }),
      row(4, { score: 75, territory: 'MF', requestedGrant: 500_000 }),
      row(5, { score: 70, territory: 'AI', requestedGrant: 1_000_000 }),
    ]
    const envelope = {
      total: 10_000_000,
      parts: [
        { territory: 'MF', amount: 5_000_000 },
        { territory: 'SX', amount: 4_000_000 },
      ],
    }
    const ranked = rankDossiers({ dossiers, underThreshold: nobody, envelope })
    expect(ranked.map(({ place }) => place)).toEqual(['funded', 'partly', 'funded', 'below', 'funded'])
    expect(ranked[1]?.leftBefore).toEqual({ part: 2_000_000, total: 7_000_000 })
  })

  it('equal scores share a rank; a dossier without a score or under a threshold takes no money', () => {
    const dossiers = [
      row(1, { score: 70 }),
      row(2, { score: 70 }),
      row(3, { score: 90 }),
      row(4),
      row(5, { score: 65 }),
    ]
    const ranked = rankDossiers({
      dossiers,
      underThreshold: new Set([row(3).id]),
      envelope: { total: 6_000_000, parts: [] },
    })
    expect(told(ranked)).toEqual([
      ['CTF27-0003', 1, 'under_threshold', 6_000_000],
      ['CTF27-0001', 2, 'funded', 6_000_000],
      ['CTF27-0002', 2, 'funded', 3_000_000],
      ['CTF27-0005', 4, 'partly', 0],
      ['CTF27-0004', undefined, 'not_scored', 0],
    ])
  })
})

const territories = fc.constantFrom('MF', 'SX', 'AI', 'GP')
const somebody = fc.record({
  score: fc.option(
    fc.nat(10_000).map((points) => points / 100),
    { nil: undefined },
  ),
  requestedGrant: fc.integer({ min: 1, max: 5_000_000 }),
  territory: territories,
  isWeak: fc.boolean(),
})
const anyCall = fc.record({
  people: fc.array(somebody, { maxLength: 40 }),
  total: fc.nat(20_000_000),
  parts: fc.uniqueArray(fc.record({ territory: territories, amount: fc.nat(10_000_000) }), {
    selector: (part) => part.territory,
  }),
})

describe('whatever the call', () => {
  it('what is funded never exceeds the envelope or a part, the order is that of the scores, each dossier is there once', () => {
    fc.assert(
      fc.property(anyCall, ({ people, total, parts }) => {
        const dossiers = people.map(({ score, isWeak, ...rest }, index) => ({
          ...row(index + 1, rest),
          ...(score !== undefined && { score }),
          isWeak,
        }))
        const underThreshold = new Set(dossiers.filter((one) => one.isWeak).map((one) => one.id))
        const ranked = rankDossiers({ dossiers, underThreshold, envelope: { total, parts } })
        const funded = ranked.filter(({ place }) => place === 'funded').map(({ dossier }) => dossier)
        const sum = (rows: DossierRow[]) => rows.reduce((all, one) => all + one.requestedGrant, 0)

        expect(sum(funded)).toBeLessThanOrEqual(total)
        for (const { territory, amount } of parts)
          expect(sum(funded.filter((one) => one.territory === territory))).toBeLessThanOrEqual(amount)
        expect(funded.some((one) => underThreshold.has(one.id) || one.score === undefined)).toBe(false)
        const scores = ranked.map(({ dossier }) => dossier.score ?? -1)
        expect(scores).toEqual(scores.toSorted((left, right) => right - left))
        expect(new Set(ranked.map(({ dossier }) => dossier.id)).size).toBe(dossiers.length)
      }),
    )
  })

  it('it is the same in whatever order the dossiers are read, and nobody is funded after the list has stopped', () => {
    fc.assert(
      fc.property(anyCall, ({ people, total }) => {
        const dossiers = people.map(({ score, requestedGrant, territory }, index) =>
          row(index + 1, { requestedGrant, territory, ...(score !== undefined && { score }) }),
        )
        const input = { underThreshold: nobody, envelope: { total, parts: [] } }
        const ranked = rankDossiers({ ...input, dossiers })
        expect(rankDossiers({ ...input, dossiers: dossiers.toReversed() })).toEqual(ranked)
        const places: Place[] = ranked.map(({ place }) => place)
        const stop = places.indexOf('partly')
        expect(stop >= 0 && places.lastIndexOf('funded') > stop).toBe(false)
      }),
    )
  })
})
