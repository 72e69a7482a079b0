import { indicatorOf, moneyOf, organisationOf, periodOf, type Answer } from '../calls/answer.ts'
import type { FormField } from '../calls/form.ts'
import type { Language } from '../language.ts'
import { isTerritory } from '../territories.ts'
import type { LocalizedText } from '../text-schema.ts'
import { cellText } from './column.ts'
import { territoryNames } from './territory-names.ts'

/** A text of a form in the language, or in the other where it has none. */
export const labelIn = (label: LocalizedText, language: Language): string =>
  label[language] || label.fr || label.en

function optionLabel({ options }: FormField, id: string, language: Language): string {
  const option = options?.find((one) => one.id === id)
  return (option && labelIn(option.label, language)) || id
}

const territoryText = (code: string, language: Language) =>
  isTerritory(code) ? territoryNames([code], language) : code

/** First and last, from and to; what is not known yet is left open. */
const between = (parts: readonly (string | null)[]) =>
  parts.every((part) => part === null) ? '' : parts.map((part) => part ?? '…').join(' → ')

const digits = (value: number, language: Language) => cellText('decimal', value, language)

/** A choice, a territory or a list of options in words. */
function wordsOf(field: FormField, value: string | readonly string[], language: Language): string {
  if (typeof value !== 'string') return value.map((id) => optionLabel(field, id, language)).join(', ')
  if (field.type === 'choice') return optionLabel(field, value, language)
  return field.type === 'territory' ? territoryText(value, language) : value
}

/** An answer that has several parts. */
function partsText(value: Answer, language: Language): string {
  const money = moneyOf(value)
  if (money) return `${cellText('money', money.amount, language)} ${money.currency}`
  const period = periodOf(value)
  if (period) return between([period.start, period.end])
  const indicator = indicatorOf(value)
  if (indicator)
    return between(
      [indicator.baseline, indicator.target].map((part) => (part === null ? null : digits(part, language))),
    )
  const organisation = organisationOf(value)
  if (!organisation) return ''
  const { name, territory } = organisation
  return territory === null ? name : `${name} (${territoryText(territory, language)})`
}

/** An answer in words, as a reader of the language would write it; empty where there is none. */
export function answerText(field: FormField, value: Answer | undefined, language: Language): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return cellText('yesNo', value, language)
  if (typeof value === 'number') return digits(value, language)
  if (typeof value === 'string' || Array.isArray(value)) return wordsOf(field, value, language)
  return partsText(value, language)
}
