import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleCall } from '../../functions/testing/sample-call.ts'
import { CallContent } from './call.ts'
import { checkCall } from './publish-check.ts'

const NOW = '2027-01-10T12:00:00Z'
const codesOf = (call: CallContent) => checkCall(call, NOW).map(({ code }) => code)
const placesOf = (call: CallContent) => checkCall(call, NOW).map(({ place }) => place)
const sample = sampleCall()
const [project, budget] = sample.form.sections
if (!project || !budget) throw new Error('the sample call has two sections')

const withField = (change: object) => ({
  ...sample,
  form: {
    sections: [
      {
        ...project,
        fields: project.fields.map((field, index) => (index === 3 ? { ...field, ...change } : field)),
      },
      budget,
    ],
  },
})

describe('a call', () => {
  test('that is whole can be published', () => {
    expect(CallContent.safeParse(sample).success).toBe(true)
    expect(checkCall(sample, NOW)).toEqual([])
  })

  test('needs every text in both languages', () => {
    expect(placesOf({ ...sample, title: { fr: ' ', en: 'Title' }, text: { fr: 'Texte', en: '' } })).toEqual([
      'title.fr',
      'text.en',
    ])
    expect(placesOf(withField({ help: { fr: 'Aide', en: '' } }))).toEqual([
      'form.sections.0.fields.3.help.en',
    ])
    expect(placesOf(withField({ help: { fr: '', en: '' } }))).toEqual([])
  })

  test.each([
    [
      'closes before it opens',
      { closesAt: '2027-01-01T00:00:00Z' },
      ['closes_before_opens', 'closes_in_the_past'],
    ],
    ['closed already', { opensAt: '2026-12-01T00:00:00Z', closesAt: NOW }, ['closes_in_the_past']],
    ['tells its deadline by an unknown clock', { timeZone: 'America/Nowhere' }, ['time_zone_unknown']],
    ['has no money', { envelope: { total: 0, parts: [] } }, ['envelope_empty']],
    [
      'reserves more than it has',
      { envelope: { total: 100, parts: [{ territory: 'MF', amount: 101 }] } },
      ['parts_over_total'],
    ],
    [
      'reserves twice for one territory',
      {
        envelope: {
          total: 100,
          parts: [
            { territory: 'MF', amount: 1 },
            { territory: 'MF', amount: 1 },
          ],
        },
      },
      ['part_twice'],
    ],
    ['has no sections', { form: { sections: [] } }, ['no_section']],
    ['has a grid without criteria', { grid: { ...sample.grid, criteria: [] } }, ['no_criterion']],
  ] as const)('that %s cannot be published', (_what, change, codes) => {
    const faults: string[] = codesOf(CallContent.parse({ ...sample, ...change }))
    expect(faults).toEqual(expect.arrayContaining([...codes]))
  })

  test('asks once, and in the right kind of field, what the portal itself needs to know', () => {
    expect(codesOf({ ...sample, form: { sections: [project] } })).toEqual([
      'binding_missing',
      'binding_missing',
    ])
    expect(codesOf(withField({ binding: 'projectTitle' }))).toEqual(['binding_twice'])
    const optional = { ...project, fields: project.fields.map((field) => ({ ...field, required: false })) }
    expect(codesOf({ ...sample, form: { sections: [optional, budget] } })).toEqual([
      'binding_optional',
      'binding_optional',
    ])
  })

  test('offers at least two options where it asks to choose', () => {
    expect(codesOf(withField({ options: [] }))).toEqual(['no_options'])
  })

  test('weighs its criteria to a hundred, and asks no threshold beyond the scale', () => {
    const criteria = sample.grid.criteria.map((criterion) => ({ ...criterion, threshold: 6 }))
    expect(codesOf({ ...sample, grid: { ...sample.grid, criteria } })).toEqual([
      'threshold_over_scale',
      'threshold_over_scale',
      'threshold_over_scale',
    ])
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 }), (weights) => {
        const weighted = weights.map((weight, index) => ({
          id: `c${index}`,
          label: { fr: 'a', en: 'b' },
          weight,
        }))
        const sum = weights.reduce((total, weight) => total + weight, 0)
        const codes = codesOf({ ...sample, grid: { ...sample.grid, criteria: weighted } })
        expect(codes).toEqual(sum === 100 ? [] : ['weights_sum'])
      }),
    )
  })

  test('names a place that exists in the call, whatever is wrong with it', () => {
    const texts = fc.record({ fr: fc.constantFrom('', 'texte'), en: fc.constantFrom('', 'text') })
    fc.assert(
      fc.property(texts, texts, fc.integer({ min: 0, max: 1000 }), (title, label, amount) => {
        const call = {
          ...withField({
            label,
            options: [
              { id: 'one', label },
              { id: 'one', label },
            ],
          }),
          title,
          envelope: { total: amount, parts: [{ territory: 'MF' as const, amount: 500 }] },
        }
        for (const { place } of checkCall(call, NOW)) expect(hasPlace(call, place)).toBe(true)
      }),
    )
  })
})

function hasPlace(value: unknown, place: string): boolean {
  let here: unknown = value
  for (const name of place.split('.')) {
    if (typeof here !== 'object' || here === null || !(name in here)) return false
    here = Object.entries(here).find(([key]) => key === name)?.[1]
  }
  return true
}
