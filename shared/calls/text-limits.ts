import type { FormField } from './form.ts'

/** Limits of a text field that states none, in characters. */
export const DEFAULT_MAX_LENGTH = { shortText: 250, longText: 6000 } as const

/** Limit in characters of a text field. */
export const maxLengthOf = (field: FormField): number =>
  field.maxLength ?? (field.type === 'longText' ? DEFAULT_MAX_LENGTH.longText : DEFAULT_MAX_LENGTH.shortText)
