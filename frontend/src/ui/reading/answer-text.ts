import type { Answer } from '../../../../shared/calls/answers.ts'
import type { FormField } from '../../../../shared/calls/form.ts'
import { CURRENCIES, formatMoney } from '../../../../shared/money.ts'
import { TERRITORY_CODES, territoryName } from '../../../../shared/territories.ts'
import { list, localized, longDate, number } from '../../i18n/format.ts'
import { language, LOCALES } from '../../i18n/language.ts'

const optionLabel = (field: FormField, id: string) =>
  localized(field.options?.find((option) => option.id === id)?.label) || id

function textOf(field: FormField, value: string): string {
  if (field.type === 'date') return longDate(value)
  if (field.type === 'choice') return optionLabel(field, value)
  const territory = field.type === 'territory' && TERRITORY_CODES.find((code) => code === value)
  return territory ? territoryName(territory, language()) : value
}

function moneyOf({ amount, currency }: { amount: number; currency: string }): string {
  const known = CURRENCIES.find((code) => code === currency)
  return known ? formatMoney({ amount, currency: known }, LOCALES[language()]) : `${amount / 100} ${currency}`
}

/** An answer as a person reads it; an empty text where there is none. A declaration says `words.ticked` or not. */
export function answerText(
  field: FormField,
  value: Answer | undefined,
  words: { ticked: string; notTicked: string },
): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value.trim() === '' ? '' : textOf(field, value)
  if (typeof value === 'number') return number(value)
  if (typeof value === 'boolean') return value ? words.ticked : words.notTicked
  if (Array.isArray(value)) return list(value.map((id) => optionLabel(field, id)))
  return moneyOf(value)
}
