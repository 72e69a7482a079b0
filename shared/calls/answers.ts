import { findAmountFault } from '../money.ts'
import { isTerritory } from '../territories.ts'
import { findTextFault } from '../text.ts'
import type { Binding } from './field-types.ts'
import type { Form, FormField } from './form.ts'
import type { ErrorCode } from '../errors/catalogue.ts'

/** An answer as it is stored. Money is in minor units; a date is `AAAA-MM-JJ`; `null` means emptied. */
export type Answer = string | number | boolean | string[] | { amount: number; currency: string } | null

export interface AnswerFault {
  code: ErrorCode
  facts: Record<string, unknown>
}

/** Limits of a text field that states none, in characters. */
export const DEFAULT_MAX_LENGTH = { shortText: 250, longText: 6000 } as const

/** Limit in characters of a text field. */
export const maxLengthOf = (field: FormField): number =>
  field.maxLength ?? (field.type === 'longText' ? DEFAULT_MAX_LENGTH.longText : DEFAULT_MAX_LENGTH.shortText)

const wrongType = (field: FormField): AnswerFault => ({ code: 'answer.type', facts: { type: field.type } })

const textFault = (field: FormField, value: Answer): AnswerFault | undefined => {
  if (typeof value !== 'string') return wrongType(field)
  const fault = findTextFault(value, maxLengthOf(field))
  return fault && { code: fault.code, facts: { ...fault } }
}

const integerFault = (field: FormField, value: Answer): AnswerFault | undefined => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return wrongType(field)
  const { minimum = -1_000_000_000, maximum = 1_000_000_000 } = field
  return value < minimum || value > maximum
    ? { code: 'answer.out_of_range', facts: { minimum, maximum } }
    : undefined
}

const moneyFault = (field: FormField, value: Answer): AnswerFault | undefined => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrongType(field)
  if (value.currency !== 'EUR') return { code: 'money.currency', facts: { expected: 'EUR' } }
  const fault = findAmountFault(value.amount)
  return fault && { code: fault.code, facts: {} }
}

const dateFault = (field: FormField, value: Answer): AnswerFault | undefined => {
  if (typeof value !== 'string') return wrongType(field)
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(value)
  const day = new Date(`${value}T00:00:00Z`)
  const isReal = isDay && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
  return isReal ? undefined : { code: 'answer.date', facts: {} }
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
  money: moneyFault,
  date: dateFault,
  choice: choiceFault,
  multipleChoice: multipleChoiceFault,
  territory: territoryFault,
  declaration: declarationFault,
} as const satisfies Record<FormField['type'], (field: FormField, value: Answer) => AnswerFault | undefined>

/** Fault of an answer while it is being written; an emptied one (`null`) has none. Same on page and server. */
export const findAnswerFault = (field: FormField, value: Answer): AnswerFault | undefined =>
  value === null ? undefined : FAULTS[field.type](field, value)

/** Whether a field counts as answered: a declaration only when it is ticked. */
export function isAnswered(field: FormField, value: Answer | undefined): boolean {
  if (value === undefined || value === null) return false
  if (field.type === 'declaration') return value === true
  if (typeof value === 'string') return value.trim() !== ''
  return Array.isArray(value) ? value.length > 0 : true
}

/** Answers of a dossier, by section and field. */
export type Answers = Record<string, Record<string, Answer | undefined>>

/** The field of a form that answers a binding, with its section. */
export function findBinding(
  form: Form,
  binding: Binding,
): { sectionId: string; field: FormField } | undefined {
  for (const section of form.sections) {
    const field = section.fields.find((candidate) => candidate.binding === binding)
    if (field) return { sectionId: section.id, field }
  }
  return undefined
}

/** Text answer of a binding, or an empty text. */
export function boundText(form: Form, answers: Answers, binding: Binding): string {
  const found = findBinding(form, binding)
  const value = found && answers[found.sectionId]?.[found.field.id]
  return typeof value === 'string' ? value : ''
}

/** Amount of a binding in euro cents, or undefined while it is not answered. */
export function boundAmount(form: Form, answers: Answers, binding: Binding): number | undefined {
  const found = findBinding(form, binding)
  const value = found && answers[found.sectionId]?.[found.field.id]
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value.amount : undefined
}
