import type { FormField } from '../../../../../../shared/calls/form.ts'
import { changeAt, freshId, moveTo, removeAt } from '../list-edits.ts'
import type { Edit, Texts } from './edit.ts'
import { changeFieldAt, type FieldAt } from './field-at.ts'
import { newOption } from './field-types.ts'

type Options = NonNullable<FormField['options']>

const changeOptions = (at: FieldAt, change: (options: Options) => Options): Edit =>
  changeFieldAt(at, (field) => ({ ...field, options: change(field.options ?? []) }))

export const addOption = (at: FieldAt): Edit =>
  changeOptions(at, (options) => [
    ...options,
    newOption(
      freshId(
        'option',
        options.map((option) => option.id),
      ),
    ),
  ])

export const removeOption = (at: FieldAt, option: number): Edit =>
  changeOptions(at, (options) => removeAt(options, option))

export const moveOption = (at: FieldAt, option: number, by: -1 | 1): Edit =>
  changeOptions(at, (options) => moveTo(options, option, option + by))

export const labelOption = (at: FieldAt, option: number, label: Texts): Edit =>
  changeOptions(at, (options) => changeAt(options, option, (found) => ({ ...found, label })))
