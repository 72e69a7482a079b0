import { indicatorOf, moneyOf, organisationOf, periodOf, type Answer } from '../../../shared/calls/answer.ts'
import type { FieldType } from '../../../shared/calls/field-types.ts'
import type { FormField } from '../../../shared/calls/form.ts'
import type { Language } from '../../../shared/language.ts'
import { CURRENCIES, formatMoney } from '../../../shared/money.ts'
import { isTerritory, territoryName } from '../../../shared/territories.ts'
import { LOCALES, tellDay } from '../mail/tell-receipt.ts'
import { SUBMISSION_WORDS } from './words.ts'

interface Told {
  field: FormField
  language: Language
}

/** Gives undefined where the value is not of the field's shape: then its plain form is told, never nothing. */
type Teller = (value: Answer, told: Told) => string | undefined

const tellNumber = (value: number, language: Language) =>
  new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 6 }).format(value)

const withUnit = (value: number, { field, language }: Told) =>
  [tellNumber(value, language), field.unit?.[language]].filter(Boolean).join(' ')

const optionLabel = ({ field, language }: Told, id: string) =>
  field.options?.find((option) => option.id === id)?.label[language] || id

const placeName = (code: string, language: Language) =>
  isTerritory(code) ? territoryName(code, language) : code

/** `from → to`; a part that is missing is a dash. */
const fromTo = <Part>(from: Part | null, to: Part | null, tell: (part: Part) => string) =>
  [from, to].map((part) => (part === null ? '–' : tell(part))).join(' → ')

const number: Teller = (value, told) => (typeof value === 'number' ? withUnit(value, told) : undefined)

const money: Teller = (value, { language }) => {
  const { amount = 0, currency: code } = moneyOf(value) ?? {}
  const currency = CURRENCIES.find((known) => known === code)
  return currency && formatMoney({ amount, currency }, LOCALES[language])
}

const period: Teller = (value, { language }) => {
  const found = periodOf(value)
  return found && fromTo(found.start, found.end, (day) => tellDay(day, language))
}

const indicator: Teller = (value, told) => {
  const found = indicatorOf(value)
  return found && fromTo(found.baseline, found.target, (part) => withUnit(part, told))
}

const organisation: Teller = (value, { language }) => {
  const found = organisationOf(value)
  return (
    found && [found.name, found.territory && placeName(found.territory, language)].filter(Boolean).join(', ')
  )
}

const multipleChoice: Teller = (value, told) =>
  Array.isArray(value) ? value.map((id) => `• ${optionLabel(told, id)}`).join('\n') : undefined

const declaration: Teller = (value, { language }) => {
  const { ticked, notTicked } = SUBMISSION_WORDS[language]
  return typeof value === 'boolean' ? (value ? ticked : notTicked) : undefined
}

const text =
  (tell: (value: string, told: Told) => string): Teller =>
  (value, told) =>
    typeof value === 'string' ? tell(value, told) : undefined

/** How the answers of each type of field read. Types without a line (texts) are told as they were typed. */
const TELLERS: Partial<Record<FieldType, Teller>> = {
  integer: number,
  number,
  money,
  date: text((day, { language }) => tellDay(day, language)),
  period,
  choice: text((id, told) => optionLabel(told, id)),
  multipleChoice,
  territory: text((code, { language }) => placeName(code, language)),
  organisation,
  indicator,
  declaration,
}

/** What is told of a value whose shape no type explains: all of it. */
function tellPlainly(value: Answer): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return value.join('\n')
  return Object.entries(value)
    .map(([name, part]) => `${name}: ${part ?? '–'}`)
    .join('\n')
}

/** An answer as a person reads it in a language; an empty text where there is none. */
export function tellAnswer(field: FormField, value: Answer | undefined, language: Language): string {
  if (value === undefined || value === null || value === '') return ''
  return TELLERS[field.type]?.(value, { field, language }) ?? tellPlainly(value)
}
