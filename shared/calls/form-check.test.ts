import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleCall } from '../../functions/testing/sample-call.ts'
import type { Answer, Answers } from './answer.ts'
import { conditionFaults, wordsOfField } from './condition-check.ts'
import type { CallContent } from './call.ts'
import { Form, type Condition, type FormField, type FormSection } from './form.ts'
import { checkCall } from './publish-check.ts'
import { sectionCopies } from './section-key.ts'
import { Visibility } from './visibility.ts'

const NOW = '2027-01-10T12:00:00Z'
const text = { fr: 'texte', en: 'text' }
const SAMPLE = sampleCall()
const [KIND] = SAMPLE.documentKinds
if (!KIND) throw new Error('the sample call asks for a paper')

const field = (id: string, more: Partial<FormField> = {}): FormField => ({
  id,
  type: 'shortText',
  label: text,
  required: false,
  ...more,
})
const choice = (id: string, more: Partial<FormField> = {}) =>
  field(id, {
    type: 'choice',
    options: ['yes', 'no'].map((option) => ({ id: option, label: text })),
    ...more,
  })
const when = (sectionId: string, fieldId: string, ...anyOf: string[]): Condition => ({
  sectionId,
  fieldId,
  anyOf,
})
const section = (fields: FormField[], more: Partial<FormSection> = {}): FormSection => ({
  id: 'more',
  title: text,
  fields,
  ...more,
})

/** Faults of the sample call with more sections, each told as `code place`. */
const faultsWith = (...sections: FormSection[]) => {
  const call: CallContent = { ...SAMPLE, form: { sections: [...SAMPLE.form.sections, ...sections] } }
  return checkCall(call, NOW).map(({ code, place }) => `${code} ${place}`)
}
const more = `form.sections.${SAMPLE.form.sections.length}`

describe('a form', () => {
  it('can be published with every kind of question and conditions that can hold', () => {
    const fields = [
      choice('asks'),
      field('when-yes', { type: 'number', unit: text, showWhen: [when('more', 'asks', 'yes')] }),
      field('rows', { type: 'group', rowLabel: text, fields: [field('cell', { type: 'period' })] }),
      field('paper', { type: 'file', kindId: KIND.id }),
    ]
    expect(faultsWith(section(fields))).toEqual([])
  })

  it.each<[string, FormField[], string]>([
    ['a group without fields', [field('rows', { type: 'group' })], 'group_without_fields .fields.0.fields'],
    [
      'a group in a group',
      [field('rows', { type: 'group', fields: [field('inner', { type: 'group' })] })],
      'group_in_group .fields.0.fields.0',
    ],
    [
      'a paper in a group',
      [field('rows', { type: 'group', fields: [field('inner', { type: 'file' })] })],
      'file_in_group .fields.0.fields.0',
    ],
    [
      'more rows asked than taken',
      [field('rows', { type: 'group', minimum: 3, maximum: 2, fields: [field('cell')] })],
      'bounds_reversed .fields.0.minimum',
    ],
    [
      'half a row',
      [field('rows', { type: 'group', minimum: 1.5, fields: [field('cell')] })],
      'rows_count .fields.0.minimum',
    ],
    [
      'a row field that is said in one language',
      [field('rows', { type: 'group', fields: [field('cell', { label: { fr: 'Quoi', en: '' } })] })],
      'text_missing .fields.0.fields.0.label.en',
    ],
    [
      'a unit that is said in one language',
      [field('many', { type: 'indicator', unit: { fr: '', en: 'people' } })],
      'text_missing .fields.0.unit.fr',
    ],
    ['no kind of paper', [field('paper', { type: 'file' })], 'file_without_kind .fields.0.kindId'],
    [
      'an unknown kind of paper',
      [field('paper', { type: 'file', kindId: 'gone' })],
      'file_kind_unknown .fields.0.kindId',
    ],
    [
      'a condition on a question that is gone',
      [field('one', { showWhen: [when('more', 'gone', 'yes')] })],
      'condition_unknown .fields.0.showWhen.0',
    ],
    [
      'a condition on a text',
      [field('one'), field('two', { showWhen: [when('more', 'one', 'yes')] })],
      'condition_type .fields.1.showWhen.0',
    ],
    [
      'a condition on an option that is gone',
      [choice('one'), field('two', { showWhen: [when('more', 'one', 'yes', 'perhaps')] })],
      'condition_option .fields.1.showWhen.0',
    ],
    [
      'a condition that leads back to itself',
      [choice('one', { showWhen: [when('more', 'one', 'yes')] })],
      'condition_circle .fields.0.showWhen.0',
    ],
    [
      'conditions that exclude each other',
      [
        choice('one'),
        choice('two', { showWhen: [when('more', 'one', 'yes')] }),
        field('three', { showWhen: [when('more', 'two', 'no'), when('more', 'one', 'no')] }),
      ],
      'condition_never .fields.2.showWhen',
    ],
  ])('with %s names the place', (_what, fields, expected) => {
    const [code = '', place = ''] = expected.split(' ')
    expect(faultsWith(section(fields))).toContain(`${code} ${more}${place}`)
  })

  it('does not ask in the common part what a partner answers, nor binds what only some see', () => {
    const asked = section([choice('one')], { id: 'each', answeredBy: 'everyPartner' })
    const inCommon = section([field('two', { showWhen: [when('each', 'one', 'yes')] })])
    expect(faultsWith(inCommon, asked)).toEqual([`condition_partner ${more}.fields.0.showWhen.0`])
    const ofPartner = section([choice('two', { showWhen: [when('each', 'one', 'yes')] })], {
      answeredBy: 'everyPartner',
    })
    expect(faultsWith(ofPartner, asked)).toEqual([])

    const codesWith = (change: Partial<FormSection>) => {
      const [first, ...rest] = SAMPLE.form.sections
      const sections = first ? [{ ...first, ...change }, ...rest] : []
      return checkCall({ ...SAMPLE, form: { sections: [...sections, section([choice('one')])] } }, NOW).map(
        ({ code }) => code,
      )
    }
    expect(codesWith({ answeredBy: 'everyPartner' })).toContain('binding_partner')
    expect(codesWith({ showWhen: [when('more', 'one', 'yes')] })).toContain('binding_hidden')
  })
})

describe('a question that a rule of the call is judged by', () => {
  const asked = (answeredBy: 'lead' | 'everyPartner') => {
    const brings = field('brings', { type: 'money', required: true, binding: 'foreignContribution' })
    const call: CallContent = {
      ...SAMPLE,
      rules: { leastForeignShare: 1_000 },
      form: { sections: [...SAMPLE.form.sections, section([brings], { answeredBy })] },
    }
    return checkCall(call, NOW)
  }

  it('is asked of the lead, once for all: each partner’s own answer could not be judged as one', () => {
    expect(asked('lead')).toEqual([])
    expect(asked('everyPartner')).toContainEqual({
      code: 'binding_partner',
      place: `${more}.fields.0`,
      facts: { binding: 'foreignContribution' },
    })
  })
})

const IDS = ['a', 'b', 'c', 'd'] as const
const condition = fc.record({
  sectionId: fc.constantFrom('left', 'right'),
  fieldId: fc.constantFrom(...IDS),
  anyOf: fc.uniqueArray(fc.constantFrom('yes', 'no', 'true'), { minLength: 1, maxLength: 2 }),
})
const conditions = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Condition[]>([]) },
  { weight: 3, arbitrary: fc.array<Condition>(condition, { minLength: 1, maxLength: 2 }) },
)
const question = (id: string) =>
  fc
    .tuple(fc.constantFrom('choice', 'multipleChoice', 'declaration'), conditions)
    .map(([type, showWhen]) => choice(id, { type, showWhen }))
const part = (id: string, ids: readonly string[]) =>
  fc
    .tuple(fc.tuple(...ids.map(question)), fc.constantFrom('lead', 'everyPartner'), conditions)
    .map(([fields, answeredBy, showWhen]) => section(fields, { id, answeredBy, showWhen }))
const form = fc
  .tuple(part('left', ['a', 'b']), part('right', ['c', 'd']))
  .map(([left, right]) => Form.parse({ sections: [left, right] }))

const PARTNERS = [{ id: 'par_1' }]

/** Answers that a question can have. */
const possible = (asked: FormField): Answer[] => {
  if (asked.type === 'declaration') return [true, false]
  const words = wordsOfField(asked)
  return asked.type === 'choice' ? [...words] : [[], ...words.map((word) => [word]), [...words]]
}

/** Everything that could be answered in a form of few questions. */
function allAnswers({ sections }: Form): Answers[] {
  const copies = sectionCopies({ sections }, PARTNERS)
  const places = copies.flatMap(({ key, section: { fields } }) => fields.map((asked) => ({ key, asked })))
  return places.reduce<Answers[]>(
    (all, { key, asked }) =>
      all.flatMap((answers) =>
        possible(asked).map((answer) => ({ ...answers, [key]: { ...answers[key], [asked.id]: answer } })),
      ),
    [{}],
  )
}

/** Sections and questions that no answers show. */
function unreachable(tried: Form): string[] {
  const views = allAnswers(tried).map((answers) => new Visibility(tried, answers))
  return sectionCopies(tried, PARTNERS).flatMap((copy) => [
    ...(views.some((view) => view.showsSection(copy)) ? [] : [copy.section.id]),
    ...copy.section.fields
      .filter((asked) => !views.some((view) => view.showsField(copy, asked)))
      .map(({ id }) => id),
  ])
}

describe('a condition', () => {
  it('without a fault leaves no question unreachable, and where one is, says so', () => {
    fc.assert(
      fc.property(form, (tried) => {
        const codes = conditionFaults(tried).map(({ code }) => code)
        const hasUnreachable = unreachable(tried).length > 0
        if (codes.length === 0) expect(hasUnreachable).toBe(false)
        // An option too many hides nothing by itself; every other fault does.
        if (codes.some((code) => code !== 'condition_option')) expect(hasUnreachable).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})
