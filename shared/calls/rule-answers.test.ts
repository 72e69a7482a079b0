import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CallFacts } from './call-facts.ts'
import { RULE_BINDINGS, type Binding, type FieldType } from './field-types.ts'
import type { Form } from './form.ts'
import { BINDING_TYPES } from './form-check.ts'
import { readFacts } from './read-facts.ts'
import { answersOfFacts, factsOfAnswers, namedPartner } from './rule-answers.ts'

const field = (binding: Binding, type: FieldType) => ({
  id: binding.toLowerCase(),
  type,
  label: { fr: 'Q', en: 'Q' },
  required: false,
  binding,
})

const formOf = (bindings: readonly Binding[]): Form => ({
  sections: [
    {
      id: 'all',
      title: { fr: 'Tout', en: 'All' },
      fields: bindings.map((binding) => field(binding, BINDING_TYPES[binding][0])),
    },
  ],
})

const FORM = formOf(['totalCost', 'requestedGrant', ...RULE_BINDINGS])

const amount = fc.integer({ min: 0, max: 99_999_999_999 })
const day = fc.constantFrom('2027-03-01', '2028-02-29')
const answered: fc.Arbitrary<CallFacts> = fc.record(
  {
    totalCost: amount,
    requestedGrant: amount,
    foreignContribution: amount,
    startsOn: day,
    endsOn: day,
    hasUnsettledGrant: fc.boolean(),
    unsettledSince: day,
    hasEconomicActivity: fc.boolean(),
    deMinimisReceived: amount,
    signsRepublicanContract: fc.boolean(),
  },
  { requiredKeys: ['signsRepublicanContract'] },
)

describe('what was said before starting', () => {
  test('is told the same by the answers that it becomes', () => {
    fc.assert(
      fc.property(answered, (facts) => {
        expect(factsOfAnswers(FORM, answersOfFacts(FORM, facts))).toEqual(facts)
      }),
    )
  })

  test('tells start and end also by one period', () => {
    const form = formOf(['projectPeriod'])
    const answers = answersOfFacts(form, { startsOn: '2027-03-01' })
    expect(answers).toEqual({ all: { projectperiod: { start: '2027-03-01', end: null } } })
    expect(factsOfAnswers(form, answers)).toEqual({ startsOn: '2027-03-01' })
  })

  test('names the first partner whose territory is known', () => {
    const answers = answersOfFacts(FORM, { partners: [{}, { territory: 'SX' }] })
    expect(namedPartner(FORM, answers)).toEqual({ territory: 'SX' })
  })

  test('comes back from the device as it was, and nothing else does', () => {
    fc.assert(
      fc.property(answered, (facts) => {
        const kept: CallFacts = { ...facts, partners: [{ territory: 'AI', legalForm: 'school' }, {}] }
        expect(readFacts(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
      }),
    )
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readFacts(value)).toEqual({})
      }),
    )
    expect(
      readFacts({ leadTerritory: 'XX', totalCost: -1, startsOn: 'soon', partners: [{ territory: 1 }] }),
    ).toEqual({ partners: [{}] })
  })
})
