import type { FieldType } from '../../../../../../shared/calls/field-types.ts'
import type { Condition, FormField, FormSection } from '../../../../../../shared/calls/form.ts'
import { changeAt, freshId, moveTo, removeAt } from '../list-edits.ts'
import type { Edit } from './edit.ts'
import { newField } from './field-types.ts'
import { changeFields, fieldIds } from './sections.ts'

export const addField =
  (section: number, type: FieldType): Edit =>
  (call) =>
    changeFields(section, (fields) => [
      ...fields,
      newField(freshId('field', fieldIds(call.form.sections)), type),
    ])(call)

export const removeField = (section: number, field: number): Edit =>
  changeFields(section, (fields) => removeAt(fields, field))

export const moveField = (section: number, field: number, by: -1 | 1): Edit =>
  changeFields(section, (fields) => moveTo(fields, field, field + by))

export const changeField = (section: number, field: number, change: (field: FormField) => FormField): Edit =>
  changeFields(section, (fields) => changeAt(fields, field, change))

const redirect = (from: FormSection, fieldId: string, to: FormSection) => (condition: Condition) =>
  condition.sectionId === from.id && condition.fieldId === fieldId
    ? { ...condition, sectionId: to.id }
    : condition

const redirected = <Thing extends { showWhen?: Condition[] | undefined }>(
  thing: Thing,
  change: (condition: Condition) => Condition,
): Thing => (thing.showWhen ? { ...thing, showWhen: thing.showWhen.map(change) } : thing)

/** Moves a field to the end of another section; conditions that ask its answer follow it. */
export const moveFieldTo =
  (from: number, field: number, to: number): Edit =>
  (call) => {
    const [source, target] = [call.form.sections[from], call.form.sections[to]]
    const moved = source?.fields[field]
    if (!source || !target || !moved || from === to) return call
    const change = redirect(source, moved.id, target)
    const next = changeFields(to, (fields) => [...fields, moved])(removeField(from, field)(call))
    const sections = next.form.sections.map((section) => ({
      ...redirected(section, change),
      fields: section.fields.map((found) => redirected(found, change)),
    }))
    return { ...next, form: { sections } }
  }
