import { describe, expect, test } from 'vitest'
import { sampleCall } from '../../functions/testing/sample-call.ts'
import { CallContent } from './call.ts'
import { checkCall } from './publish-check.ts'
import type { CallRules } from './rules-schema.ts'

const NOW = '2027-01-10T12:00:00Z'
const sample = sampleCall()
const faultsOf = (call: CallContent) => checkCall(call, NOW).map(({ code, place }) => `${code} ${place}`)
const withRules = (rules: CallRules) => faultsOf({ ...sample, rules })

describe('rules of a call', () => {
  test('are ready when the form tells what they are judged by', () => {
    const rules: CallRules = {
      leadTerritories: ['MF', 'SX'],
      composition: [
        { territories: ['MF'], minimum: 1 },
        { territories: ['SX'], minimum: 1 },
        { minimum: 2, maximum: 6 },
      ],
      highestGrant: 50_000_00,
    }
    expect(CallContent.safeParse({ ...sample, rules }).success).toBe(true)
    expect(withRules(rules)).toEqual([])
  })

  test.each<[string, CallRules, string[]]>([
    [
      'need a question for each fact',
      { leastForeignShare: 1_000 },
      ['rule_without_question rules.leastForeignShare'],
    ],
    [
      'that let in nobody',
      { leadTerritories: [], partnerLegalForms: [] },
      ['list_empty rules.leadTerritories', 'list_empty rules.partnerLegalForms'],
    ],
    [
      'that ask for organisations which are not let in',
      {
        leadTerritories: ['MF'],
        partnerTerritories: ['SX', 'AI'],
        composition: [{ territories: ['GP'], minimum: 1 }],
      },
      ['composition_impossible rules.composition.0'],
    ],
    ['with a condition that asks nothing', { composition: [{}] }, ['clause_empty rules.composition.0']],
    [
      'with a condition the wrong way round',
      { composition: [{ minimum: 3, maximum: 2 }] },
      ['bounds_reversed rules.composition.0'],
    ],
    [
      'whose sides are more than all together',
      {
        composition: [
          { territories: ['MF'], minimum: 1 },
          { territories: ['SX'], minimum: 1 },
          { maximum: 1 },
        ],
      },
      ['composition_contradicts rules.composition.2'],
    ],
    [
      'with the lowest grant above the highest',
      { lowestGrant: 10_000_00, highestGrant: 9_999_99 },
      ['bounds_reversed rules.lowestGrant'],
    ],
    [
      'with more for one project than there is',
      { highestGrant: 300_000_01 },
      ['grant_over_envelope rules.highestGrant'],
    ],
    [
      'that decide before the call closes',
      { decisionBy: '2027-02-26' },
      ['decides_before_closing rules.decisionBy'],
    ],
    [
      'told in one language only',
      { composition: [{ minimum: 2, label: { fr: 'Au moins deux', en: '' } }] },
      ['text_missing rules.composition.0.label.en'],
    ],
  ])('%s are not ready', (_what, rules, faults) => {
    expect(withRules(rules)).toEqual(faults)
  })

  test('end projects after they can start, and before that the form must ask for the dates', () => {
    expect(withRules({ earliestStart: '2027-06-01', latestEnd: '2027-06-01' })).toEqual([
      'ends_too_early rules.latestEnd',
      'rule_without_question rules.earliestStart',
      'rule_without_question rules.latestEnd',
    ])
  })

  test('name papers that nobody is asked for', () => {
    const [letter, statutes] = sample.documentKinds
    if (!letter || !statutes) throw new Error('the sample call has two papers')
    const call: CallContent = {
      ...sample,
      rules: { leadTerritories: ['MF'], partnerTerritories: ['SX'] },
      documentKinds: [
        { ...letter, askedOf: { territories: ['SX'], roles: ['lead'] } },
        { ...statutes, askedOf: { territories: ['SX'], legalForms: ['association'] } },
      ],
    }
    expect(faultsOf(call)).toEqual(['asked_of_nobody documentKinds.0.askedOf'])
  })

  test('take yes and no only from a question that has both', () => {
    const [project, budget] = sample.form.sections
    if (!project || !budget) throw new Error('the sample call has two sections')
    const options = [
      { id: 'yes', label: { fr: 'Oui', en: 'Yes' } },
      { id: 'maybe', label: { fr: 'Peut-être', en: 'Maybe' } },
    ]
    const field = { ...project.fields[3], options, binding: 'hasEconomicActivity' as const }
    const sections = [
      { ...project, fields: [...project.fields.slice(0, 3), field, ...project.fields.slice(4)] },
      budget,
    ]
    expect(faultsOf(CallContent.parse({ ...sample, form: { sections } }))).toEqual([
      'binding_options form.sections.0.fields.3',
    ])
  })
})
