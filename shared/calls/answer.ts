import type { FormField } from './form.ts'

/** An amount in minor units of a currency. */
export interface MoneyAnswer {
  amount: number
  currency: string
}

/** First and last day; either may still be missing. */
export interface PeriodAnswer {
  start: string | null
  end: string | null
}

/** Where things stand and where they are to get; either may still be missing. */
export interface IndicatorAnswer {
  baseline: number | null
  target: number | null
}

/** A body named in an answer, a co-funder for one. */
export interface OrganisationAnswer {
  name: string
  territory: string | null
}

/** Parts of an answer that has several, by name. */
export type AnswerParts = Readonly<Record<string, string | number | boolean | null>>

/** An answer as it is stored. Money is in minor units; a date is `AAAA-MM-JJ`; `null` means emptied. */
export type Answer = string | number | boolean | string[] | AnswerParts | null

/** Answers of a dossier, by section key (`section-key.ts`) and path (`groups.ts`). */
export type Answers = Record<string, Record<string, Answer | undefined>>

/** The parts of an answer that has several, or undefined. */
const partsOf = (value: Answer | undefined): AnswerParts | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined

const hasOnly = (parts: AnswerParts, names: readonly string[]) =>
  Object.keys(parts).length === names.length && names.every((name) => name in parts)

const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string'
const isNumberOrNull = (value: unknown): value is number | null => value === null || typeof value === 'number'

/** The amount of an answer, or undefined where it is none. */
export function moneyOf(value: Answer | undefined): MoneyAnswer | undefined {
  const parts = partsOf(value)
  if (!parts || !hasOnly(parts, ['amount', 'currency'])) return undefined
  const { amount, currency } = parts
  return typeof amount === 'number' && typeof currency === 'string' ? { amount, currency } : undefined
}

/** The period of an answer, or undefined where it is none. */
export function periodOf(value: Answer | undefined): PeriodAnswer | undefined {
  const parts = partsOf(value)
  if (!parts || !hasOnly(parts, ['start', 'end'])) return undefined
  const { start, end } = parts
  return isTextOrNull(start) && isTextOrNull(end) ? { start, end } : undefined
}

/** The indicator of an answer, or undefined where it is none. */
export function indicatorOf(value: Answer | undefined): IndicatorAnswer | undefined {
  const parts = partsOf(value)
  if (!parts || !hasOnly(parts, ['baseline', 'target'])) return undefined
  const { baseline, target } = parts
  return isNumberOrNull(baseline) && isNumberOrNull(target) ? { baseline, target } : undefined
}

/** The organisation of an answer, or undefined where it is none. */
export function organisationOf(value: Answer | undefined): OrganisationAnswer | undefined {
  const parts = partsOf(value)
  if (!parts || !hasOnly(parts, ['name', 'territory'])) return undefined
  const { name, territory } = parts
  return typeof name === 'string' && isTextOrNull(territory) ? { name, territory } : undefined
}

/** Whether a field counts as answered: a declaration only when it is ticked, what has two parts only with both. */
export function isAnswered(field: FormField, value: Answer | undefined): boolean {
  if (value === undefined || value === null) return false
  if (field.type === 'declaration') return value === true
  if (typeof value === 'string') return value.trim() !== ''
  if (Array.isArray(value)) return value.length > 0
  const parts = partsOf(value)
  return parts ? Object.values(parts).every((part) => part !== null && part !== '') : true
}
