import type { Answer } from '../calls/answer.ts'
import type { AnswerFault } from '../calls/answers.ts'
import { findAmountFault } from '../money.ts'
import { findTextFault } from '../text.ts'
import { typedCategories } from './categories.ts'
import { currenciesOf } from './currency.ts'
import { amountParts, CURRENCY_PATH, lineParts, type LineSort } from './lines.ts'
import {
  findProductFault,
  findQuantityFault,
  quantityPart,
  UNIT,
  UNIT_LENGTH,
  UNIT_PRICE,
} from './quantity.ts'
import type { BudgetRules } from './rules.ts'
import { FUNDING_ACCOUNTS, FUNDING_KINDS, FUNDING_STATES } from './schemes.ts'

/** Characters of a line's description. */
const LABEL_LENGTH = 200
const HIGHEST_PLACE = 1e15
const ROW_PATH = /^(cost|funding)\/[a-z0-9]{1,20}$/u

type Part = string | number | boolean | null
type Judge = (value: Part) => AnswerFault | undefined

const wrongType: AnswerFault = { code: 'answer.type', facts: { type: 'shortText' } }

const isPlace: Judge = (value) =>
  typeof value === 'number' && Math.abs(value) <= HIGHEST_PLACE ? undefined : wrongType

const isText =
  (limit: number): Judge =>
  (value) => {
    if (typeof value !== 'string') return wrongType
    const fault = findTextFault(value, limit)
    return fault && { code: fault.code, facts: { ...fault } }
  }

const isLabel = isText(LABEL_LENGTH)

// Lines that were typed as plain amounts have no unit, nor have those that were written before there were any.
const isUnit: Judge = (value) => (value === null ? undefined : isText(UNIT_LENGTH)(value))

// A text that is no amount is kept on the device as it was typed; it is refused until it is one.
const isAmount: Judge = (value) => {
  if (value === null) return undefined
  const fault = findAmountFault(typeof value === 'number' ? value : Number.NaN)
  return fault && { code: fault.code, facts: {} }
}

const isOneOf =
  (names: readonly string[]): Judge =>
  (value) =>
    value === null || (typeof value === 'string' && names.includes(value))
      ? undefined
      : { code: 'answer.unknown_option', facts: {} }

const isCurrency =
  (rules: BudgetRules): Judge =>
  (value) =>
    typeof value === 'string' && currenciesOf(rules).includes(value)
      ? undefined
      : { code: 'answer.unknown_option', facts: {} }

/** What each part of a line must be, by its name. */
const JUDGES = {
  cost: (rules: BudgetRules): Record<string, Judge> => ({
    place: isPlace,
    label: isLabel,
    currency: isCurrency(rules),
    category: isOneOf(typedCategories(rules)),
    [UNIT]: isUnit,
    [UNIT_PRICE]: isAmount,
    ...Object.fromEntries(amountParts(rules).map((name) => [quantityPart(name), findQuantityFault])),
    ...Object.fromEntries(amountParts(rules).map((name) => [name, isAmount])),
  }),
  funding: (rules: BudgetRules): Record<string, Judge> => ({
    place: isPlace,
    label: isLabel,
    currency: isCurrency(rules),
    kind: isOneOf(FUNDING_KINDS),
    account: isOneOf(rules.scheme === 'cerfa' ? Object.values(FUNDING_ACCOUNTS).flat() : []),
    state: isOneOf(FUNDING_STATES),
    amount: isAmount,
  }),
} as const satisfies Record<LineSort, (rules: BudgetRules) => Record<string, Judge>>

const sortOf = (path: string): LineSort | undefined => {
  const name = ROW_PATH.exec(path)?.[1]
  return name === 'cost' || name === 'funding' ? name : undefined
}

/** Fault of what stands at a path of a budget, or of the path itself; its facts name the part of the line. */
export function findLineFault(rules: BudgetRules, path: string, value: Answer): AnswerFault | undefined {
  const sort = sortOf(path)
  if (!sort && path !== CURRENCY_PATH) return { code: 'answer.unknown_field', facts: { fieldId: path } }
  if (value === null) return undefined
  if (!sort) return typeof value === 'string' ? isCurrency(rules)(value) : wrongType
  const parts = lineParts(value)
  if (!parts) return wrongType
  const judges = JUDGES[sort](rules)
  for (const [part, judge] of Object.entries(judges)) {
    const fault = judge(parts[part] ?? null)
    if (fault) return { ...fault, facts: { ...fault.facts, part } }
  }
  const unknown = Object.keys(parts).find((part) => !(part in judges))
  if (unknown !== undefined) return { ...wrongType, facts: { ...wrongType.facts, part: unknown } }
  return sort === 'cost' ? findProductFault(parts, amountParts(rules)) : undefined
}
