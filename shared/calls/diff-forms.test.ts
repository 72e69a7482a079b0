import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleCall } from '../../functions/testing/sample-call.ts'
import type { CallContent } from './call.ts'
import { diffForms } from './diff-forms.ts'
import type { FormField } from './form.ts'

const CALL = sampleCall()
const [project, budget] = CALL.form.sections
const [paper] = CALL.documentKinds
if (!project || !budget || !paper) throw new Error('the sample call has two sections and a paper')
const text = { fr: 'Pourquoi', en: 'Why' }
const WHY: FormField = { id: 'why', type: 'shortText', label: text, required: false }

const withSections = (...sections: CallContent['form']['sections']) => ({ ...CALL, form: { sections } })

describe('two versions of a call', () => {
  it('that are the same differ in nothing', () => {
    expect(diffForms(CALL, structuredClone(CALL))).toEqual([])
  })

  it('differ in questions, told by the names that applicants read', () => {
    const [title, ...rest] = project.fields
    if (!title) throw new Error('the sample call asks for a title')
    const after = withSections({ ...project, fields: [{ ...title, maxLength: 80 }, ...rest, WHY] }, budget)
    const place = { kind: 'question', sectionId: 'project' }
    expect(diffForms(CALL, after)).toEqual([
      { ...place, what: 'changed', fieldId: 'title', name: title.label },
      { ...place, what: 'added', fieldId: 'why', name: text },
    ])
    expect(diffForms(after, CALL)).toContainEqual({ ...place, what: 'removed', fieldId: 'why', name: text })
  })

  it('name a new or removed section once, not each of its questions', () => {
    const more = { id: 'more', title: text, fields: [WHY] }
    const after = withSections(project, budget, more)
    const change = { kind: 'section', sectionId: 'more', name: text }
    expect(diffForms(CALL, after)).toEqual([{ ...change, what: 'added' }])
    expect(diffForms(after, CALL)).toEqual([{ ...change, what: 'removed' }])
  })

  it('differ in papers, dates, rules and money', () => {
    const after = {
      ...CALL,
      closesAt: '2027-03-01T12:00:00Z',
      highestRate: 7000,
      rules: { highestGrant: 50_000_00 },
      documentKinds: CALL.documentKinds.map((kind) => ({ ...kind, required: !kind.required })),
    }
    expect(diffForms(CALL, after).map(({ kind }) => kind)).toEqual([
      ...CALL.documentKinds.map(() => 'paper'),
      'closing',
      'rules',
      'money',
    ])
  })

  it('say the same of what came and what went, whichever is read first', () => {
    const fields = fc.subarray(project.fields, { minLength: 1 })
    const kinds = fc.subarray(CALL.documentKinds)
    const version = fc.tuple(fields, kinds).map(([chosen, documentKinds]) => ({
      ...withSections({ ...project, fields: chosen }, budget),
      documentKinds,
    }))
    const opposite = { added: 'removed', removed: 'added', changed: 'changed' } as const
    const told = (changes: ReturnType<typeof diffForms>) =>
      changes.flatMap((change) => ('what' in change ? [change] : []))
    fc.assert(
      fc.property(version, version, (before, after) => {
        const back = told(diffForms(after, before)).map((change) => ({
          ...change,
          what: opposite[change.what],
        }))
        expect(back).toHaveLength(told(diffForms(before, after)).length)
        expect(back).toEqual(expect.arrayContaining(told(diffForms(before, after))))
      }),
    )
  })
})
