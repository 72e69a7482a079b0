import type { CallContent } from '../../../../../shared/calls/call.ts'
import type { FieldType } from '../../../../../shared/calls/field-types.ts'
import type { FormField, FormSection } from '../../../../../shared/calls/form.ts'
import { BINDING_TYPES } from '../../../../../shared/calls/publish-check.ts'
import { changeAt, freshId, moveTo, removeAt } from './list-edits.ts'

/** A change of a call's content; the content given is left as it was. */
export type Edit = (call: CallContent) => CallContent

const empty = { fr: '', en: '' } as const

const changeSections =
  (change: (sections: FormSection[]) => FormSection[]): Edit =>
  (call) => ({ ...call, form: { sections: change(call.form.sections) } })

const fieldIds = (sections: readonly FormSection[]) =>
  sections.flatMap((section) => section.fields.map((field) => field.id))

/** A new field of a type, with what the type asks for: two options for a choice. */
const newField = (id: string, type: FieldType): FormField => ({
  id,
  type,
  label: { ...empty },
  required: true,
  ...(hasOptions(type) && { options: [newOption('option-1'), newOption('option-2')] }),
})

const newOption = (id: string) => ({ id, label: { ...empty } })

/** Whether fields of the type are answered by choosing among options. */
export const hasOptions = (type: FieldType): boolean => type === 'choice' || type === 'multipleChoice'

/** Whether fields of the type have a limit in characters. */
export const hasLength = (type: FieldType): boolean => type === 'shortText' || type === 'longText'

/** Adds a section at the end, with one question so that it is never empty. */
export const addSection: Edit = (call) =>
  changeSections((sections) => [
    ...sections,
    {
      id: freshId(
        'section',
        sections.map((section) => section.id),
      ),
      title: { ...empty },
      fields: [newField(freshId('field', fieldIds(sections)), 'shortText')],
    },
  ])(call)

export const removeSection = (section: number): Edit => changeSections((all) => removeAt(all, section))

export const moveSection = (section: number, by: -1 | 1): Edit =>
  changeSections((all) => moveTo(all, section, section + by))

export const changeSection = (section: number, change: (section: FormSection) => FormSection): Edit =>
  changeSections((all) => changeAt(all, section, change))

const changeFields = (section: number, change: (fields: FormField[]) => FormField[]): Edit =>
  changeSection(section, (found) => ({ ...found, fields: change(found.fields) }))

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

/** Moves a field to the end of another section. */
export const moveFieldTo =
  (from: number, field: number, to: number): Edit =>
  (call) => {
    const moved = call.form.sections[from]?.fields[field]
    if (!moved || from === to || !call.form.sections[to]) return call
    return changeFields(to, (fields) => [...fields, moved])(removeField(from, field)(call))
  }

/** The field as another type: what only the old type needed goes, and so does a binding that the new one cannot answer. */
export function retypeField(
  { options, maxLength, minimum, maximum, binding, ...rest }: FormField,
  type: FieldType,
) {
  const allowed: readonly FieldType[] = binding ? BINDING_TYPES[binding] : []
  const next: FormField = { ...rest, type }
  if (hasOptions(type)) next.options = options ?? [newOption('option-1'), newOption('option-2')]
  if (hasLength(type) && maxLength !== undefined) next.maxLength = maxLength
  if (type === 'integer' && minimum !== undefined) next.minimum = minimum
  if (type === 'integer' && maximum !== undefined) next.maximum = maximum
  if (binding && allowed.includes(type)) next.binding = binding
  return next
}

const optionsOf = (field: FormField) => field.options ?? []

export const addOption = (section: number, field: number): Edit =>
  changeField(section, field, (found) => ({
    ...found,
    options: [
      ...optionsOf(found),
      newOption(
        freshId(
          'option',
          optionsOf(found).map((option) => option.id),
        ),
      ),
    ],
  }))

export const removeOption = (section: number, field: number, option: number): Edit =>
  changeField(section, field, (found) => ({ ...found, options: removeAt(optionsOf(found), option) }))

export const moveOption = (section: number, field: number, option: number, by: -1 | 1): Edit =>
  changeField(section, field, (found) => ({
    ...found,
    options: moveTo(optionsOf(found), option, option + by),
  }))
