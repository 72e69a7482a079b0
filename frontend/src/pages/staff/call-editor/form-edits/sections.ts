import type { FormField, FormSection } from '../../../../../../shared/calls/form.ts'
import { changeAt, freshId, moveTo, removeAt } from '../list-edits.ts'
import { noTexts, type Edit } from './edit.ts'
import { newField } from './field-types.ts'

const changeSections =
  (change: (sections: FormSection[]) => FormSection[]): Edit =>
  (call) => ({ ...call, form: { sections: change(call.form.sections) } })

/** Ids of every question, so that no two of a form are the same. */
export const fieldIds = (sections: readonly FormSection[]): string[] =>
  sections.flatMap((section) => section.fields.map((field) => field.id))

/** Adds a section at the end, with one question so that it is never empty. */
export const addSection: Edit = (call) =>
  changeSections((sections) => [
    ...sections,
    {
      id: freshId(
        'section',
        sections.map((section) => section.id),
      ),
      title: noTexts(),
      fields: [newField(freshId('field', fieldIds(sections)), 'shortText')],
    },
  ])(call)

export const removeSection = (section: number): Edit => changeSections((all) => removeAt(all, section))

export const moveSection = (section: number, by: -1 | 1): Edit =>
  changeSections((all) => moveTo(all, section, section + by))

export const changeSection = (section: number, change: (section: FormSection) => FormSection): Edit =>
  changeSections((all) => changeAt(all, section, change))

export const changeFields = (section: number, change: (fields: FormField[]) => FormField[]): Edit =>
  changeSection(section, (found) => ({ ...found, fields: change(found.fields) }))
