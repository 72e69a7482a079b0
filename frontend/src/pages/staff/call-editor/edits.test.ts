import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CallContent } from '../../../../../shared/calls/call.ts'
import { FIELD_TYPES } from '../../../../../shared/calls/field-types.ts'
import { checkCall } from '../../../../../shared/calls/publish-check.ts'
import {
  addCriterion,
  addKind,
  addPart,
  moveCriterion,
  moveKind,
  removeCriterion,
  removeKind,
  removePart,
  sumOfWeights,
} from './call-edits.ts'
import { addCondition, askableFor, conditionOn, countShownBy } from './form-edits/conditions.ts'
import type { Edit } from './form-edits/edit.ts'
import { addCell, changeFieldAt, moveCell, removeCell } from './form-edits/field-at.ts'
import { CELL_TYPES, retypeField, type CellType } from './form-edits/field-types.ts'
import { addField, changeField, moveField, moveFieldTo, removeField } from './form-edits/fields.ts'
import { addOption, moveOption, removeOption } from './form-edits/options.ts'
import { addSection, moveSection, removeSection } from './form-edits/sections.ts'
import { record, redo, startHistory, undo } from './history.ts'
import { templateCall } from './template/template.ts'

const NOW = '2027-01-04T15:20:00.000Z'
const START = templateCall(NOW)

const place = fc.nat(5)
const by = fc.constantFrom<-1 | 1>(-1, 1)
const type = fc.constantFrom(...FIELD_TYPES)

/** Makes a question a group and gives its rows one more question. */
const asGroup =
  (section: number, field: number, kind: CellType): Edit =>
  (call) =>
    addCell(section, field, kind)(changeField(section, field, (found) => retypeField(found, 'group'))(call))

/** Shows a question when another was answered, if there is one to ask. */
const showWhen =
  (section: number, field: number, chosen: number): Edit =>
  (call) => {
    const askable = askableFor(call.form, { section, field })[chosen]
    return askable ? addCondition({ section, field }, conditionOn(askable))(call) : call
  }

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constantFrom(addSection, addKind, addCriterion, addPart),
  place.map(removeSection),
  place.map(removeKind),
  place.map(removeCriterion),
  place.map(removePart),
  fc.tuple(place, by).map(([section, step]) => moveSection(section, step)),
  fc.tuple(place, by).map(([kind, step]) => moveKind(kind, step)),
  fc.tuple(place, by).map(([criterion, step]) => moveCriterion(criterion, step)),
  fc.tuple(place, type).map(([section, kind]) => addField(section, kind)),
  fc.tuple(place, place).map(([section, field]) => removeField(section, field)),
  fc.tuple(place, place, by).map(([section, field, step]) => moveField(section, field, step)),
  fc.tuple(place, place, place).map(([from, field, to]) => moveFieldTo(from, field, to)),
  fc.tuple(place, place).map(([section, field]) => addOption({ section, field })),
  fc.tuple(place, place, place).map(([section, field, option]) => removeOption({ section, field }, option)),
  fc
    .tuple(place, place, place, by)
    .map(([section, field, option, step]) => moveOption({ section, field }, option, step)),
  fc
    .tuple(place, place, fc.constantFrom(...CELL_TYPES))
    .map(([section, field, kind]) => asGroup(section, field, kind)),
  fc.tuple(place, place, place).map(([section, field, cell]) => removeCell(section, field, cell)),
  fc
    .tuple(place, place, place, by)
    .map(([section, field, cell, step]) => moveCell(section, field, cell, step)),
  fc.tuple(place, place, place).map(([section, field, chosen]) => showWhen(section, field, chosen)),
  fc
    .tuple(place, place, type)
    .map(([section, field, kind]) => changeField(section, field, (found) => retypeField(found, kind))),
)

describe('the editor of a call', () => {
  it('undoes every step back to the start, and redoes every one', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        const end = edits.reduce(
          (history, apply) => record(history, apply(history.present)),
          startHistory(START),
        )
        const undone = edits.reduce(undo, end)
        expect(undone.present).toEqual(START)
        expect(edits.reduce(redo, undone).present).toEqual(end.present)
      }),
    )
  })

  it('never makes two things with one id, and never leaves a shape that the server refuses', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 15 }), (edits) => {
        const call = edits.reduce((content, apply) => apply(content), START)
        expect(checkCall(call, NOW).filter((fault) => fault.code === 'id_twice')).toEqual([])
        expect(checkCall(call, NOW).filter((fault) => fault.code === 'binding_type')).toEqual([])
        expect(CallContent.safeParse(call).error?.issues ?? []).toEqual([])
      }),
    )
  })

  it('takes back a word typed in one place as one step, and not the word before it', () => {
    const typed = ['C', 'Co', 'Cor'].reduce(
      (history, fr) => record(history, { ...history.present, title: { fr, en: '' } }, 'title.fr'),
      startHistory(START),
    )
    const both = record(typed, { ...typed.present, title: { fr: 'Cor', en: 'R' } }, 'title.en')
    expect(undo(both).present.title).toEqual({ fr: 'Cor', en: '' })
    expect(undo(undo(both)).present.title).toEqual({ fr: '', en: '' })
  })

  it('moves a question to another section and keeps what was written in it', () => {
    const moved = moveFieldTo(0, 1, 2)(START)
    expect(moved.form.sections[0]?.fields.map((field) => field.id)).not.toContain('summary')
    expect(moved.form.sections[2]?.fields.at(-1)).toBe(START.form.sections[0]?.fields[1])
  })

  it('keeps the options of a choice that becomes a multiple choice, and drops them for a text', () => {
    const [kind] = START.form.sections[2]?.fields ?? []
    if (!kind) throw new Error('the template has a choice')
    expect(retypeField(kind, 'multipleChoice').options).toEqual(kind.options)
    expect(retypeField(kind, 'longText')).not.toHaveProperty('options')
  })

  it('keeps a condition on a question that moves to another section, and counts what hangs on it', () => {
    const [askable] = askableFor(START.form, { section: 0, field: 1 })
    if (!askable) throw new Error('the model asks something that conditions can ask')
    const shown = addCondition({ section: 0, field: 1 }, conditionOn(askable))(START)
    const from = shown.form.sections.findIndex(({ id }) => id === askable.section.id)
    const moved = moveFieldTo(from, askable.section.fields.indexOf(askable.field), 3)(shown)
    const asked = { sectionId: moved.form.sections[3]?.id ?? '', fieldId: askable.field.id }
    expect(moved.form.sections[0]?.fields[1]?.showWhen).toEqual([expect.objectContaining(asked)])
    expect(countShownBy(moved.form, asked)).toBe(countShownBy(shown.form, conditionOn(askable)))
    expect(checkCall(moved, NOW).filter(({ code }) => code === 'condition_unknown')).toEqual([])
  })

  it('changes a question in the rows of a group like any other', () => {
    const group = asGroup(0, 1, 'choice')(START)
    const at = { section: 0, field: 1, cell: 1 }
    const labelled = changeFieldAt(at, (cell) => ({ ...cell, label: { fr: 'Quoi', en: 'What' } }))(group)
    const [, cell] = addOption(at)(labelled).form.sections[0]?.fields[1]?.fields ?? []
    expect(cell).toMatchObject({ type: 'choice', label: { en: 'What' } })
    expect(cell?.options).toHaveLength(3)
  })

  it('lets go of a binding that the new type of a question cannot answer', () => {
    const [title] = START.form.sections[0]?.fields ?? []
    if (!title) throw new Error('the template has a title')
    expect(retypeField(title, 'money')).not.toHaveProperty('binding')
    expect(retypeField(title, 'money')).not.toHaveProperty('maxLength')
  })

  it('offers a new criterion what is missing to 100', () => {
    const without = removeCriterion(0)(START)
    expect(sumOfWeights(without)).toBe(70)
    expect(addCriterion(without).grid.criteria.at(-1)?.weight).toBe(30)
  })
})
