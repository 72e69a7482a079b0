import {
  indicatorOf,
  moneyOf,
  organisationOf,
  periodOf,
  type Answer,
  type AnswerParts,
} from '../../../../shared/calls/answer.ts'
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

function moneyText({ amount, currency }: { amount: number; currency: string }): string {
  const known = CURRENCIES.find((code) => code === currency)
  return known ? formatMoney({ amount, currency: known }, LOCALES[language()]) : `${amount / 100} ${currency}`
}

const withUnit = (field: FormField, value: number) =>
  [number(value, { maximumFractionDigits: 6 }), localized(field.unit)].filter(Boolean).join(' ')

/** Parts that are there, with an arrow between them; a part that is missing is a dash. */
const fromTo = <Part>(from: Part | null, to: Part | null, text: (part: Part) => string) =>
  [from, to].map((part) => (part === null ? '–' : text(part))).join(' → ')

function partsText(field: FormField, value: AnswerParts): string {
  const [money, period, indicator] = [moneyOf(value), periodOf(value), indicatorOf(value)]
  if (money) return moneyText(money)
  if (period) return fromTo(period.start, period.end, (day) => longDate(day))
  if (indicator) return fromTo(indicator.baseline, indicator.target, (part) => withUnit(field, part))
  const organisation = organisationOf(value)
  const territory = TERRITORY_CODES.find((code) => code === organisation?.territory)
  return [organisation?.name, territory && territoryName(territory, language())].filter(Boolean).join(', ')
}

/** An answer as a person reads it; an empty text where there is none. A declaration says `words.ticked` or not. */
export function answerText(
  field: FormField,
  value: Answer | undefined,
  words: { ticked: string; notTicked: string },
): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value.trim() === '' ? '' : textOf(field, value)
  if (typeof value === 'number') return withUnit(field, value)
  if (typeof value === 'boolean') return value ? words.ticked : words.notTicked
  if (Array.isArray(value)) return list(value.map((id) => optionLabel(field, id)))
  return partsText(field, value)
}
