import type { ErrorCode } from '../errors/catalogue.ts'
import { findAmountFault } from '../money.ts'
import { isTerritory } from '../territories.ts'
import { findTextFault } from '../text.ts'
import { indicatorOf, moneyOf, organisationOf, periodOf, type Answer } from './answer.ts'
import type { FormField } from './form.ts'
import { findPlace } from './groups.ts'
import type { FormSection } from './form.ts'
import { maxLengthOf } from './text-limits.ts'

export interface AnswerFault {
  code: ErrorCode
  facts: Record<string, unknown>
}

/** Digits after the decimal point of a number that states none. */
const DEFAULT_DECIMALS = 2
/** A number that states no bounds. */
const HIGHEST_NUMBER = 1_000_000_000

/** Digits after the decimal point that a number or an indicator takes. */
export const decimalsOf = (field: FormField): number => field.decimals ?? DEFAULT_DECIMALS

const wrongType = (field: FormField): AnswerFault => ({ code: 'answer.type', facts: { type: field.type } })

const textFaultOf = (text: string, limit: number): AnswerFault | undefined => {
  const fault = findTextFault(text, limit)
  return fault && { code: fault.code, facts: { ...fault } }
}

const textFault = (field: FormField, value: Answer): AnswerFault | undefined =>
  typeof value === 'string' ? textFaultOf(value, maxLengthOf(field)) : wrongType(field)

const boundsFault = (field: FormField, value: number): AnswerFault | undefined => {
  const { minimum = -HIGHEST_NUMBER, maximum = HIGHEST_NUMBER } = field
  return value < minimum || value > maximum
    ? { code: 'answer.out_of_range', facts: { minimum, maximum } }
    : undefined
}

const integerFault = (field: FormField, value: Answer): AnswerFault | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) ? boundsFault(field, value) : wrongType(field)

/** Whether a number has no more digits after the point than allowed, as it is written. */
const hasDecimals = (value: number, decimals: number) => Number(value.toFixed(decimals)) === value

const numberFault = (field: FormField, value: Answer): AnswerFault | undefined => {
  if (typeof value !== 'number' || !Number.isFinite(value)) return wrongType(field)
  const decimals = decimalsOf(field)
  return hasDecimals(value, decimals)
    ? boundsFault(field, value)
    : { code: 'answer.too_precise', facts: { decimals } }
}

const moneyFault = (field: FormField, value: Answer): AnswerFault | undefined => {
  const money = moneyOf(value)
  if (!money) return wrongType(field)
  if (money.currency !== 'EUR') return { code: 'money.currency', facts: { expected: 'EUR' } }
  const fault = findAmountFault(money.amount)
  return fault && { code: fault.code, facts: {} }
}

/** Whether a text is a day of the calendar, `AAAA-MM-JJ`. */
function isDay(value: string): boolean {
  const day = new Date(`${value}T00:00:00Z`)
  return (
    /^\d{4}-\d{2}-\d{2}$/u.test(value) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
  )
}

const NO_DAY: AnswerFault = { code: 'answer.date', facts: {} }

const dateFault = (field: FormField, value: Answer): AnswerFault | undefined => {
  if (typeof value !== 'string') return wrongType(field)
  return isDay(value) ? undefined : NO_DAY
}

const periodFault = (field: FormField, value: Answer): AnswerFault | undefined => {
  const period = periodOf(value)
  if (!period) return wrongType(field)
  const { start, end } = period
  if ((start !== null && !isDay(start)) || (end !== null && !isDay(end))) return NO_DAY
  return start !== null && end !== null && start > end
    ? { code: 'answer.period_reversed', facts: {} }
    : undefined
}

const indicatorFault = (field: FormField, value: Answer): AnswerFault | undefined => {
  const indicator = indicatorOf(value)
  if (!indicator) return wrongType(field)
  const faults = [indicator.baseline, indicator.target].map((part) =>
    part === null ? undefined : numberFault(field, part),
  )
  return faults.find(Boolean)
}

const ORGANISATION_NAME_LENGTH = 200

const organisationFault = (field: FormField, value: Answer): AnswerFault | undefined => {
  const organisation = organisationOf(value)
  if (!organisation) return wrongType(field)
  const { name, territory } = organisation
  if (territory !== null && !isTerritory(territory)) return { code: 'answer.unknown_option', facts: {} }
  return textFaultOf(name, field.maxLength ?? ORGANISATION_NAME_LENGTH)
}

const hasOption = (field: FormField, id: string) => (field.options ?? []).some((option) => option.id === id)

const choiceFault = (field: FormField, value: Answer): AnswerFault | undefined => {
  if (typeof value !== 'string') return wrongType(field)
  return hasOption(field, value) ? undefined : { code: 'answer.unknown_option', facts: {} }
}

const multipleChoiceFault = (field: FormField, value: Answer): AnswerFault | undefined => {
  if (!Array.isArray(value)) return wrongType(field)
  const isUnknown = value.some((id) => !hasOption(field, id)) || new Set(value).size !== value.length
  return isUnknown ? { code: 'answer.unknown_option', facts: {} } : undefined
}

const territoryFault = (field: FormField, value: Answer): AnswerFault | undefined => {
  if (typeof value !== 'string') return wrongType(field)
  return isTerritory(value) ? undefined : { code: 'answer.unknown_option', facts: {} }
}

const declarationFault = (field: FormField, value: Answer) =>
  typeof value === 'boolean' ? undefined : wrongType(field)

const FAULTS = {
  shortText: textFault,
  longText: textFault,
  integer: integerFault,
  number: numberFault,
  money: moneyFault,
  date: dateFault,
  period: periodFault,
  choice: choiceFault,
  multipleChoice: multipleChoiceFault,
  territory: territoryFault,
  organisation: organisationFault,
  indicator: indicatorFault,
  // Neither has an answer of its own: a group has rows, a file has the dossier's papers.
  group: wrongType,
  file: wrongType,
  declaration: declarationFault,
} as const satisfies Record<FormField['type'], (field: FormField, value: Answer) => AnswerFault | undefined>

/** Fault of an answer while it is being written; an emptied one (`null`) has none. Same on page and server. */
export const findAnswerFault = (field: FormField, value: Answer): AnswerFault | undefined =>
  value === null ? undefined : FAULTS[field.type](field, value)

const HIGHEST_PLACE = 1e15

/** Fault of what stands at a path of a section, or of the path itself (`groups.ts`). */
export function findFaultAt(section: FormSection, path: string, value: Answer): AnswerFault | undefined {
  const place = findPlace(section, path)
  if (!place) return { code: 'answer.unknown_field', facts: { fieldId: path } }
  if (place.kind !== 'row') return findAnswerFault(place.field, value)
  const isPlace = value === null || (typeof value === 'number' && Math.abs(value) <= HIGHEST_PLACE)
  return isPlace ? undefined : wrongType(place.group)
}
