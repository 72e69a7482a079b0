import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findFaultAt } from '../calls/answers.ts'
import type { Form, FormField } from '../calls/form.ts'
import { parseSectionKey } from '../calls/section-key.ts'
import { copyAnswers } from './copy-answers.ts'

const text = (id: string, more: Partial<FormField> = {}): FormField => ({
  id,
  type: 'shortText',
  label: { fr: id, en: id },
  required: false,
  ...more,
})
const section = (id: string, fields: FormField[], answeredBy?: 'everyPartner') => ({
  id,
  title: { fr: id, en: id },
  fields,
  ...(answeredBy && { answeredBy }),
})
const copy = (from: Form, to: Form, answers: Parameters<typeof copyAnswers>[0]['answers']) =>
  copyAnswers({ form: from, partnerId: 'par_a', answers }, { form: to, partnerId: 'par_b' })
const reasons = ({ left }: ReturnType<typeof copy>) => left.map(({ label, reason }) => [label.en, reason])

describe('copying answers to another call', () => {
  test('finds the same question by its ids, or by what it is bound to', () => {
    const from = { sections: [section('project', [text('name', { binding: 'projectTitle' }), text('aim')])] }
    const to = {
      sections: [
        section('project', [text('aim')]),
        section('title', [text('t', { binding: 'projectTitle' })]),
      ],
    }
    const { answers, copied } = copy(from, to, { project: { name: 'Mangroves', aim: 'Plant' } })
    expect(answers).toEqual({ project: { aim: 'Plant' }, title: { t: 'Mangroves' } })
    expect(copied).toBe(2)
  })

  test('says what stayed behind, and why', () => {
    const from = {
      sections: [
        section('s', [
          text('gone'),
          text('kind'),
          text('long'),
          text('true', { type: 'declaration' }),
          text('empty'),
        ]),
      ],
    }
    const to = {
      sections: [
        section('s', [
          text('kind', { type: 'date' }),
          text('long', { maxLength: 3 }),
          text('true', { type: 'declaration' }),
        ]),
      ],
    }
    const result = copy(from, to, { s: { gone: 'a', kind: 'b', long: 'four', true: true, empty: '' } })
    expect(result.answers).toEqual({})
    expect(reasons(result)).toEqual([
      ['gone', 'not_asked'],
      ['kind', 'other_kind'],
      ['long', 'does_not_fit'],
      ['true', 'declare_again'],
    ])
  })

  test('takes the rows of a group along, and of a partner’s sections the own copy alone', () => {
    const rows = (fields: FormField[]): FormField => text('acts', { type: 'group', fields })
    const from = {
      sections: [
        section('who', [text('role')], 'everyPartner'),
        section('plan', [rows([text('what'), text('old')])]),
      ],
    }
    const to = {
      sections: [section('who', [text('role')], 'everyPartner'), section('plan', [rows([text('what')])])],
    }
    const { answers } = copy(from, to, {
      'who~par_a': { role: 'ours' },
      'who~par_x': { role: 'theirs' },
      plan: { 'acts/r1': 1, 'acts/r1/what': 'plant', 'acts/r1/old': 'x' },
    })
    expect(answers).toEqual({
      'who~par_b': { role: 'ours' },
      plan: { 'acts/r1': 1, 'acts/r1/what': 'plant' },
    })
  })

  test('never writes what the other form would refuse, and never loses an answer without a word', () => {
    const types = ['shortText', 'longText', 'date', 'integer', 'declaration'] as const
    const field = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      type: fc.constantFrom(...types),
      max: fc.integer({ min: 1, max: 8 }),
    })
    const form = fc.uniqueArray(field, { selector: ({ id }) => id, maxLength: 3 }).map((fields) => ({
      sections: [
        section(
          's',
          fields.map(({ id, type, max }) => text(id, { type, maxLength: max })),
        ),
      ],
    }))
    const value = fc.oneof(
      fc.constantFrom('word', 'a longer text', '2027-01-01', true),
      fc.integer({ min: 0, max: 9 }),
    )
    const given = fc.dictionary(fc.constantFrom('a', 'b', 'c'), value)
    fc.assert(
      fc.property(form, form, given, (from, to, answers) => {
        const result = copy(from, to, { s: answers })
        for (const [key, entries] of Object.entries(result.answers)) {
          const target = to.sections.find(({ id }) => id === parseSectionKey(key).sectionId)
          for (const [path, answer] of Object.entries(entries))
            expect(target && findFaultAt(target, path, answer ?? null)).toBeUndefined()
        }
        expect(Object.values(result.answers).flatMap(Object.keys)).toHaveLength(result.copied)
      }),
    )
  })
})
