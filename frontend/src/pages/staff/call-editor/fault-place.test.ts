import { describe, expect, it } from 'vitest'
import { checkCall } from '../../../../../shared/calls/publish-check.ts'
import { removeCriterion } from './call-edits.ts'
import { changeField, removeField } from './form-edits/fields.ts'
import { removeSection } from './form-edits/sections.ts'
import { readPlace } from './fault-place.ts'
import { templateCall } from './template/template.ts'

const NOW = '2027-01-04T15:20:00.000Z'
const CALL = templateCall(NOW)

describe('a fault that keeps a call from being published', () => {
  it('leads to a question in the rows of a group, and to a condition', () => {
    const group = changeField(0, 0, (field) => ({
      ...field,
      type: 'group',
      fields: [{ ...field, label: { fr: 'Quoi', en: 'What' } }],
    }))(CALL)
    const crumbs = readPlace('form.sections.0.fields.0.fields.0.unit.fr', group).crumbs
    expect(crumbs.map(({ kind }) => kind)).toEqual(['section', 'field', 'cell'])
    expect(crumbs.at(-1)).toEqual({ kind: 'cell', number: 1, name: { fr: 'Quoi', en: 'What' } })
    expect(readPlace('form.sections.2.fields.1.showWhen.0', CALL).crumbs.at(-1)).toEqual({
      kind: 'condition',
      number: 1,
      name: undefined,
    })
  })

  it('leads to the label of a question, by section and language', () => {
    expect(readPlace('form.sections.1.fields.2.label.en', CALL)).toEqual({
      part: 'form',
      crumbs: [
        { kind: 'section', number: 2, name: { fr: 'La coopération', en: 'The cooperation' } },
        {
          kind: 'field',
          number: 3,
          name: { fr: 'Ce que les partenaires font ensemble', en: 'What the partners do together' },
        },
      ],
      property: 'label',
      language: 'en',
    })
  })

  it('leads to an option, a paper, a criterion and a part of the envelope', () => {
    expect(readPlace('form.sections.0.fields.2.options.1.label.fr', CALL).crumbs.at(-1)).toMatchObject({
      kind: 'option',
      number: 2,
    })
    expect(readPlace('documentKinds.0.reason.en', CALL)).toMatchObject({
      part: 'papers',
      property: 'reason',
      crumbs: [{ kind: 'paper', number: 1 }],
    })
    expect(readPlace('grid.criteria.4.threshold', CALL)).toMatchObject({
      part: 'grid',
      property: 'threshold',
    })
    expect(readPlace('envelope.parts.1', CALL)).toEqual({
      part: 'money',
      crumbs: [{ kind: 'envelopePart', number: 2, name: undefined }],
      property: undefined,
      language: undefined,
    })
  })

  it('is found on a page of the editor for every fault of a broken call', () => {
    const broken = [
      removeSection(3),
      removeField(0, 0),
      removeCriterion(1),
      changeField(0, 0, (field) => ({ ...field, label: { fr: '', en: '' } })),
    ].reduce((call, edit) => edit(call), { ...CALL, closesAt: CALL.opensAt, timeZone: 'Mars/Olympus' })
    const parts = checkCall(broken, NOW).map((fault) => readPlace(fault.place, broken).part)
    expect(new Set(parts)).toEqual(new Set(['texts', 'dates', 'money', 'rules', 'form', 'grid']))
  })
})
