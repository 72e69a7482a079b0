import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_PROFILE } from '../evaluators/availability.ts'
import type { EvaluatorContent } from '../evaluators/profile.ts'
import { languagesOf, matchCost } from './match-cost.ts'
import { propose, type ProposalDossier, type ProposalEvaluator } from './propose.ts'

const DAY = '2027-03-15'
const evaluator = (
  id: string,
  said: Partial<EvaluatorContent> = {},
  { load = 0, works = `House of ${id}` } = {},
): ProposalEvaluator => ({
  id,
  load,
  profile: { ...EMPTY_PROFILE, ...said },
  judge: {
    accountId: id,
    email: `${id}@portal.example`,
    organisations: [{ name: works, identifiers: [] }],
    relations: [],
  },
})
const dossier = (id: string, changes: Partial<ProposalDossier> = {}): ProposalDossier => ({
  id,
  parties: { members: [], organisations: [{ name: `Applicant of ${id}`, identifiers: [] }] },
  skills: { languages: ['fr'], themes: ['environment'] },
  demand: 1,
  known: [],
  lifts: [],
  ...changes,
})
const chosen = (evaluators: ProposalEvaluator[], dossiers: ProposalDossier[]) =>
  propose(evaluators, dossiers, DAY).dossiers.map(({ evaluatorIds }) => evaluatorIds)

describe('who fits a dossier', () => {
  it('reads its lead’s language before everything, then its partners’, then knows its theme', () => {
    const asked = { languages: languagesOf(['MF', 'SX']), themes: ['environment'] as const }
    const costs = [
      { languages: ['fr', 'en'], themes: ['environment'] },
      { languages: ['fr', 'en'], themes: ['sport'] },
      { languages: ['fr'], themes: ['sport'] },
      { languages: [], themes: [] },
      { languages: ['en'], themes: ['environment'] },
    ] as const
    const found = costs.map((skills) => matchCost(asked, skills))
    expect(found).toEqual(found.toSorted((left, right) => left - right))
    expect(found[0]).toBe(0)
  })
})

describe('a proposal', () => {
  it('gives each dossier to who reads its language', () => {
    const dossiers = [
      dossier('d-en', { skills: { languages: ['en'], themes: [] } }),
      dossier('d-fr', { skills: { languages: ['fr'], themes: [] } }),
    ]
    expect(
      chosen([evaluator('fr', { languages: ['fr'] }), evaluator('en', { languages: ['en'] })], dossiers),
    ).toEqual([['en'], ['fr']])
  })

  it('gives nothing to who is away, and no more than one takes', () => {
    const away = evaluator('away', { availability: { from: null, to: '2027-03-01', fewest: 0, most: null } })
    const busy = evaluator(
      'busy',
      { availability: { from: null, to: null, fewest: 0, most: 2 } },
      { load: 1 },
    )
    const answer = propose([away, busy], [dossier('d1'), dossier('d2')], DAY)
    expect(answer.dossiers).toMatchObject([
      { evaluatorIds: ['busy'], missing: 0 },
      { evaluatorIds: [], missing: 1, eligible: 2, reason: 'loads_full' },
    ])
  })

  it('says whose least number cannot be reached', () => {
    const eager = evaluator('eager', { availability: { from: null, to: null, fewest: 3, most: 5 } })
    expect(propose([eager], [dossier('d1')], DAY).underMinimum).toEqual([
      { evaluatorId: 'eager', load: 1, minimum: 3 },
    ])
  })

  it('never proposes a conflict, unless it was lifted, nor who has the dossier already', () => {
    const tied = evaluator('tied', {}, { works: 'Applicant of d1' })
    const [alone] = propose([tied], [dossier('d1')], DAY).dossiers
    expect(alone).toMatchObject({ evaluatorIds: [], eligible: 0, reason: 'too_few_evaluators' })
    const lifts = [{ accountId: 'tied', kinds: ['organisation'] as const }]
    expect(chosen([tied], [dossier('d1', { lifts })])).toEqual([['tied']])
    expect(chosen([tied], [dossier('d1', { lifts, known: ['tied'] })])).toEqual([[]])
  })

  it('keeps to every bound, whatever is asked', () => {
    const houses = fc.constantFrom('Applicant of d0', 'Applicant of d1', 'Elsewhere')
    const people = fc.array(
      fc.record({ works: houses, most: fc.nat({ max: 3 }), load: fc.nat({ max: 2 }) }),
      {
        maxLength: 5,
      },
    )
    fc.assert(
      fc.property(people, fc.array(fc.nat({ max: 3 }), { maxLength: 4 }), (wanted, demands) => {
        const evaluators = wanted.map(({ works, most, load }, index) =>
          evaluator(
            `e${index}`,
            { availability: { from: null, to: null, fewest: 0, most } },
            { works, load },
          ),
        )
        const dossiers = demands.map((demand, index) => dossier(`d${index}`, { demand }))
        const answer = propose(evaluators, dossiers, DAY)
        for (const [index, { evaluatorIds, missing }] of answer.dossiers.entries()) {
          expect(evaluatorIds.length + missing).toBe(demands[index])
          expect(new Set(evaluatorIds).size).toBe(evaluatorIds.length)
          for (const id of evaluatorIds)
            expect(wanted[Number(id.slice(1))]?.works).not.toBe(`Applicant of d${index}`)
        }
        for (const [index, { most, load }] of wanted.entries()) {
          const given = answer.dossiers.filter(({ evaluatorIds }) => evaluatorIds.includes(`e${index}`))
          expect(given.length === 0 || given.length + load <= most).toBe(true)
        }
      }),
    )
  })
})
