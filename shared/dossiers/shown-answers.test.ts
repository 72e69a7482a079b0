import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Form, FormField } from '../calls/form.ts'
import { countedAnswers, leavesOf, shownSections } from './shown-answers.ts'

const label = { fr: 'Champ', en: 'Field' }
const field = (id: string, type: FormField['type'], more: Partial<FormField> = {}): FormField => ({
  id,
  type,
  label,
  required: true,
  ...more,
})
const when = (sectionId: string, fieldId: string, ...anyOf: string[]) => [{ sectionId, fieldId, anyOf }]

/** Staff is asked for only where people are paid; each partner says whether it is a company, and then its turnover. */
const form: Form = {
  sections: [
    {
      id: 'project',
      title: label,
      fields: [
        field('pays', 'declaration'),
        field('staff', 'integer', { showWhen: when('project', 'pays', 'true') }),
        field('posts', 'group', {
          showWhen: when('project', 'pays', 'true'),
          fields: [field('title', 'shortText')],
        }),
      ],
    },
    {
      id: 'identity',
      title: label,
      answeredBy: 'everyPartner',
      fields: [
        field('kind', 'choice', {
          options: ['company', 'association'].map((id) => ({ id, label })),
        }),
        field('turnover', 'money', { showWhen: when('identity', 'kind', 'company') }),
      ],
    },
    {
      id: 'annex',
      title: label,
      showWhen: when('project', 'staff', '1'),
      fields: [field('text', 'longText')],
    },
  ],
}
const partners = [{ id: 'par_a' }, { id: 'par_b' }]

const questions = (answers: Parameters<typeof shownSections>[2]) =>
  shownSections(form, partners, answers).map(({ key, fields }) => [
    key,
    leavesOf(fields).map(({ path }) => path),
  ])

describe('what a dossier shows', () => {
  test('is what the answers ask for: each partner’s copy by its own answers', () => {
    expect(questions({})).toEqual([
      ['project', ['pays']],
      ['identity~par_a', ['kind']],
      ['identity~par_b', ['kind']],
    ])
    const answers = {
      project: { pays: true, 'posts/r1': 1, 'posts/r1/title': 'Coordinator' },
      'identity~par_b': { kind: 'company' },
    }
    expect(questions(answers)).toEqual([
      ['project', ['pays', 'staff', 'posts/r1/title']],
      ['identity~par_a', ['kind']],
      ['identity~par_b', ['kind', 'turnover']],
    ])
  })

  test('leaves out of the dossier what is hidden or removed, and no other answer', () => {
    const given = {
      project: { pays: false, staff: 3, 'posts/r1': 1, 'posts/r1/title': 'Coordinator' },
      'identity~par_a': { kind: 'association', turnover: { amount: 1, currency: 'EUR' } },
      'identity~par_gone': { kind: 'company' },
    }
    expect(countedAnswers(form, partners, given)).toEqual({
      project: { pays: false },
      'identity~par_a': { kind: 'association' },
      'identity~par_b': {},
    })
    const shown = {
      ...given,
      project: { ...given.project, pays: true, 'posts/r2': null, 'posts/r2/title': 'Gone' },
    }
    expect(countedAnswers(form, partners, shown)).toMatchObject({
      project: { pays: true, staff: 3, 'posts/r1': 1, 'posts/r1/title': 'Coordinator' },
    })
    expect(JSON.stringify(countedAnswers(form, partners, shown))).not.toContain('Gone')
  })

  test('never runs in a circle, and hides what leads back to itself', () => {
    const circle: Form = {
      sections: [
        {
          id: 'one',
          title: label,
          fields: [
            field('a', 'declaration', { showWhen: when('one', 'b', 'true') }),
            field('b', 'declaration', { showWhen: when('one', 'a', 'true') }),
          ],
        },
      ],
    }
    expect(shownSections(circle, [], { one: { a: true, b: true } })[0]?.fields).toEqual([])
  })

  test('asks and counts the same: whatever is counted is shown, and counting twice changes nothing', () => {
    const answers = fc.record({
      project: fc.record(
        {
          pays: fc.boolean(),
          staff: fc.nat(),
          'posts/r1': fc.option(fc.nat()),
          'posts/r1/title': fc.string(),
        },
        { requiredKeys: [] },
      ),
      'identity~par_a': fc.record({ kind: fc.constantFrom('company', 'association') }, { requiredKeys: [] }),
    })
    fc.assert(
      fc.property(answers, (given) => {
        const counted = countedAnswers(form, partners, given)
        expect(countedAnswers(form, partners, counted)).toEqual(counted)
        expect(questions(counted)).toEqual(questions(given))
      }),
    )
  })
})
