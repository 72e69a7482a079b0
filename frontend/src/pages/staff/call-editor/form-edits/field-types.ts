import { FIELD_TYPES, type FieldType } from '../../../../../../shared/calls/field-types.ts'
import { BINDING_TYPES } from '../../../../../../shared/calls/form-check.ts'
import type { FormField } from '../../../../../../shared/calls/form.ts'
import { noTexts } from './edit.ts'

/** Rules of its own that a field of each type can have. */
const MEMBERS = {
  shortText: ['maxLength'],
  longText: ['maxLength'],
  integer: ['minimum', 'maximum'],
  number: ['minimum', 'maximum', 'decimals', 'unit'],
  money: [],
  date: [],
  period: [],
  choice: ['options'],
  multipleChoice: ['options'],
  territory: [],
  organisation: [],
  indicator: ['decimals', 'unit'],
  group: ['fields', 'rowLabel'],
  file: ['kindId'],
  declaration: [],
} as const satisfies Record<FieldType, readonly (keyof FormField)[]>

export type CellType = Exclude<FieldType, 'group' | 'file'>

/** Types of question that the rows of a group can have. */
export const CELL_TYPES = FIELD_TYPES.filter((type): type is CellType => type !== 'group' && type !== 'file')

/** Whether fields of the type have a rule: a limit in characters, options, a unit. */
export function hasRule(type: FieldType, member: keyof FormField): boolean {
  const members: readonly (keyof FormField)[] = MEMBERS[type]
  return members.includes(member)
}

export const newOption = (id: string) => ({ id, label: noTexts() })

/** A new field of a type, with what the type asks for: two options for a choice, a first question for a group. */
export const newField = (id: string, type: FieldType): FormField => ({
  id,
  type,
  label: noTexts(),
  required: true,
  ...(hasRule(type, 'options') && { options: [newOption('option-1'), newOption('option-2')] }),
  ...(hasRule(type, 'fields') && { fields: [newField('field-1', 'shortText')] }),
})

/**
 * The field as another type. What only the old type needed goes, and so does a binding that the new one cannot
 * answer; bounds of a group count its rows, and are no bounds of a number.
 */
export function retypeField(field: FormField, type: FieldType): FormField {
  const { id, label, help, required, showWhen, binding } = field
  const allowed: readonly FieldType[] = binding ? BINDING_TYPES[binding] : []
  const kept: [string, unknown][] = Object.entries(field).filter(
    ([member]) => field.type !== 'group' && MEMBERS[type].some((known) => known === member),
  )
  return {
    ...newField(id, type),
    ...Object.fromEntries(kept),
    label,
    required,
    ...(help && { help }),
    ...(showWhen && { showWhen }),
    ...(binding && allowed.includes(type) && { binding }),
  }
}
