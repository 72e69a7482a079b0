import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleCall } from '../../functions/testing/sample-call.ts'
import { isErrorCode } from '../errors/catalogue.ts'
import { isAnswered, type Answer } from './answer.ts'
import { findAnswerFault } from './answers.ts'
import { boundAmount, boundText, findBinding } from './bindings.ts'
import { FIELD_TYPES } from './field-types.ts'
import type { FormField } from './form.ts'

const label = { fr: 'Champ', en: 'Field' }
const fieldOf = (type: FormField['type'], more: Partial<FormField> = {}): FormField => ({
  id: 'field',
  type,
  label,
  required: true,
  ...more,
})
const options = [
  { id: 'one', label },
  { id: 'two', label },
]
const codeOf = (field: FormField, value: Answer) => findAnswerFault(field, value)?.code

const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.double(),
  fc.boolean(),
  fc.array(fc.string(), { maxLength: 3 }),
  fc.record({ amount: fc.double(), currency: fc.constantFrom('EUR', 'USD') }),
  fc.constant(null),
)

describe('an answer', () => {
  test.each([
    ['shortText', {}, 'Lagon', undefined],
    ['shortText', { maxLength: 3 }, '𝄞𝄞𝄞', undefined],
    ['shortText', { maxLength: 3 }, 'long', 'text.too_long'],
    ['shortText', {}, 'a\u202Eb', 'text.direction_mark'],
    ['longText', {}, 12, 'answer.type'],
    ['integer', { minimum: 1, maximum: 36 }, 36, undefined],
    ['integer', { minimum: 1, maximum: 36 }, 37, 'answer.out_of_range'],
    ['integer', {}, 1.5, 'answer.type'],
    ['money', {}, { amount: 12_50, currency: 'EUR' }, undefined],
    ['money', {}, { amount: 12_50, currency: 'USD' }, 'money.currency'],
    ['money', {}, { amount: -1, currency: 'EUR' }, 'money.negative'],
    ['money', {}, { amount: 1e15, currency: 'EUR' }, 'money.too_large'],
    ['money', {}, '12', 'answer.type'],
    ['date', {}, '2028-02-29', undefined],
    ['date', {}, '2027-02-29', 'answer.date'],
    ['date', {}, '27-2-1', 'answer.date'],
    ['number', { decimals: 1 }, 2.5, undefined],
    ['number', { decimals: 1 }, 2.25, 'answer.too_precise'],
    ['number', {}, 0.1 + 0.2, 'answer.too_precise'],
    ['number', { maximum: 2 }, 2.01, 'answer.out_of_range'],
    ['number', {}, Number.POSITIVE_INFINITY, 'answer.type'],
    ['period', {}, { start: '2027-03-01', end: '2028-02-29' }, undefined],
    ['period', {}, { start: '2027-03-01', end: null }, undefined],
    ['period', {}, { start: '2027-03-02', end: '2027-03-01' }, 'answer.period_reversed'],
    ['period', {}, { start: '2027-02-30', end: null }, 'answer.date'],
    ['period', {}, { start: '2027-03-01' }, 'answer.type'],
    ['indicator', {}, { baseline: 0, target: 120 }, undefined],
    ['indicator', { decimals: 0 }, { baseline: null, target: 1.5 }, 'answer.too_precise'],
    ['indicator', {}, { baseline: '0', target: 1 }, 'answer.type'],
    ['organisation', {}, { name: 'Blue Reef', territory: 'AI' }, undefined],
    ['organisation', {}, { name: 'Blue Reef', territory: 'XX' }, 'answer.unknown_option'],
    ['organisation', {}, { name: 'a\u202Eb', territory: null }, 'text.direction_mark'],
    ['group', {}, 'anything', 'answer.type'],
    ['choice', { options }, 'two', undefined],
    ['choice', { options }, 'three', 'answer.unknown_option'],
    ['multipleChoice', { options }, ['one', 'two'], undefined],
    ['multipleChoice', { options }, ['one', 'one'], 'answer.unknown_option'],
    ['territory', {}, 'SX', undefined],
    ['territory', {}, 'toString', 'answer.unknown_option'],
    ['declaration', {}, true, undefined],
    ['declaration', {}, 'yes', 'answer.type'],
  ] as const)('to a %s %o: %o gives %s', (type, more, value, code) => {
    const given: Answer = typeof value === 'object' && 'length' in value ? [...value] : value
    const field = 'options' in more ? fieldOf(type, { options: [...more.options] }) : fieldOf(type, more)
    expect(codeOf(field, given)).toBe(code)
  })

  test('that was emptied is never wrong, and never counts', () => {
    for (const type of FIELD_TYPES) {
      expect(findAnswerFault(fieldOf(type), null)).toBeUndefined()
      expect(isAnswered(fieldOf(type), null)).toBe(false)
    }
  })

  test('of any shape gets a verdict of the catalogue, and no crash', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIELD_TYPES), answer, (type, value) => {
        const fault = findAnswerFault(fieldOf(type, { options }), value)
        expect(fault === undefined || isErrorCode(fault.code)).toBe(true)
      }),
    )
  })

  test('counts where it says something: a declaration when ticked, a text when not blank', () => {
    expect(isAnswered(fieldOf('declaration'), false)).toBe(false)
    expect(isAnswered(fieldOf('declaration'), true)).toBe(true)
    expect(isAnswered(fieldOf('shortText'), ' \n ')).toBe(false)
    expect(isAnswered(fieldOf('multipleChoice'), [])).toBe(false)
    expect(isAnswered(fieldOf('integer'), 0)).toBe(true)
    expect(isAnswered(fieldOf('integer'), undefined)).toBe(false)
  })
})

describe('what the portal itself needs to know', () => {
  const { form } = sampleCall()

  test('is found in the form, wherever staff put it', () => {
    expect(findBinding(form, 'requestedGrant')).toMatchObject({
      sectionId: 'budget',
      field: { id: 'requested-grant' },
    })
    expect(findBinding({ sections: [] }, 'totalCost')).toBeUndefined()
  })

  test('is empty until it is answered', () => {
    expect(boundText(form, {}, 'projectTitle')).toBe('')
    expect(boundAmount(form, {}, 'totalCost')).toBeUndefined()
    const answers = {
      project: { title: 'Mangroves' },
      budget: { 'total-cost': { amount: 100, currency: 'EUR' } },
    }
    expect(boundText(form, answers, 'projectTitle')).toBe('Mangroves')
    expect(boundAmount(form, answers, 'totalCost')).toBe(100)
  })
})
