import type { Answer } from '../../../../shared/calls/answers.ts'
import type { FormField } from '../../../../shared/calls/form.ts'
import { TERRITORY_CODES, territoryName } from '../../../../shared/territories.ts'
import { euros, list, localized, longDate, number } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import type { FieldInput } from './autosave/field-input.ts'

const optionLabel = (field: FormField, id: string) =>
  localized(field.options?.find((option) => option.id === id)?.label) || id

function textAnswer(field: FormField, value: string): string {
  if (field.type === 'choice') return optionLabel(field, value)
  if (field.type === 'date') return Number.isNaN(Date.parse(value)) ? value : longDate(value)
  if (field.type === 'territory') {
    const code = TERRITORY_CODES.find((known) => known === value)
    return code ? territoryName(code, language()) : value
  }
  return value
}

/** An answer as a person reads it in the language of the page; an empty text where there is none. */
export function answerText(field: FormField, value: Answer | undefined): string {
  const t = useTexts('dossier')
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value === '' ? '' : textAnswer(field, value)
  if (typeof value === 'number') return number(value)
  if (typeof value === 'boolean') return value ? t().check.yes : t().check.no
  if (Array.isArray(value)) return list(value.map((id) => optionLabel(field, id)))
  return euros(value.amount)
}

/** The same of what stands in a field, also where it is no answer. */
export const inputText = (field: FormField, input: FieldInput): string =>
  input.kind === 'unread' ? input.text : answerText(field, input.value)
