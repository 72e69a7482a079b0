import type { Answer, AnswerParts } from '../calls/answer.ts'
import { quantityPart, UNIT, UNIT_PRICE } from './quantity.ts'
import type { BudgetRules } from './rules.ts'
import {
  ALL_COST_CATEGORIES,
  FUNDING_KINDS,
  FUNDING_STATES,
  type CostCategory,
  type FundingKind,
  type FundingState,
} from './schemes.ts'

/**
 * A budget is a stored section: `currency`, and lines that are answers of their own, `cost/<row>` and `funding/<row>`,
 * so that two people who write two lines never disturb each other. `null` is a line that was removed.
 */
export const CURRENCY_PATH = 'currency'
export type LineSort = 'cost' | 'funding'

/** The answers of one budget, by path. */
export type BudgetAnswers = Readonly<Record<string, Answer | undefined>>

interface Line {
  path: string
  /** Orders the lines; equal places by path. */
  place: number
  label: string
  currency: string
}

export interface CostLine extends Line {
  category: CostCategory | undefined
  /** Minor units by period, `null` where nothing is typed; one where the call has no periods. */
  amounts: (number | null)[]
  /** What one is called, a day for example; empty where nothing is typed. */
  unit: string
  /** Minor units. */
  unitPrice: number | null
  /** Hundredths, beside each amount; with a price, the amount is what they come to. */
  quantities: (number | null)[]
}

export interface FundingLine extends Line {
  kind: FundingKind | undefined
  /** Account of Cerfa 12156, where the call uses them. */
  account: string | undefined
  state: FundingState | undefined
  amount: number | null
}

export interface Budget {
  currency: string | undefined
  costs: CostLine[]
  funding: FundingLine[]
}

/** Names of a cost line's amounts: one for each period of the call, or one alone. */
export const amountParts = ({ periods }: Pick<BudgetRules, 'periods'>): string[] =>
  periods.length === 0 ? ['amount'] : periods.map(({ id }) => `amount.${id}`)

/** The parts of a line's answer, or undefined where it is none. */
export const lineParts = (value: Answer | undefined): AnswerParts | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined

type Part = AnswerParts[string] | undefined
const textOf = (part: Part) => (typeof part === 'string' ? part : '')
const amountOf = (part: Part) => (typeof part === 'number' ? part : null)
const oneOf = <Name extends string>(names: readonly Name[], part: Part): Name | undefined =>
  names.find((name) => name === part)

const commonOf = (path: string, parts: AnswerParts): Line => ({
  path,
  place: amountOf(parts['place']) ?? 0,
  label: textOf(parts['label']),
  currency: textOf(parts['currency']),
})

const inOrder = (left: Line, right: Line) => left.place - right.place || left.path.localeCompare(right.path)

function linesOf<Kind extends Line>(
  answers: BudgetAnswers,
  sort: LineSort,
  read: (path: string, parts: AnswerParts) => Kind,
): Kind[] {
  return Object.entries(answers)
    .flatMap(([path, value]) => {
      const parts = path.startsWith(`${sort}/`) ? lineParts(value) : undefined
      return parts ? [read(path, parts)] : []
    })
    .toSorted(inOrder)
}

/** A cost line out of its parts. What is no amount counts as none. */
export const readCostLine = (
  rules: Pick<BudgetRules, 'periods'>,
  path: string,
  parts: AnswerParts,
): CostLine => ({
  ...commonOf(path, parts),
  category: oneOf(ALL_COST_CATEGORIES, parts['category']),
  amounts: amountParts(rules).map((name) => amountOf(parts[name])),
  unit: textOf(parts[UNIT]),
  unitPrice: amountOf(parts[UNIT_PRICE]),
  quantities: amountParts(rules).map((name) => amountOf(parts[quantityPart(name)])),
})

/** The budget that a section holds, its lines in their order. What is no amount counts as none. */
export function readBudget(rules: Pick<BudgetRules, 'periods'>, answers: BudgetAnswers): Budget {
  const currency = answers[CURRENCY_PATH]
  return {
    currency: typeof currency === 'string' ? currency : undefined,
    costs: linesOf(answers, 'cost', (path, parts) => readCostLine(rules, path, parts)),
    funding: linesOf(answers, 'funding', (path, parts) => ({
      ...commonOf(path, parts),
      kind: oneOf(FUNDING_KINDS, parts['kind']),
      account: textOf(parts['account']) || undefined,
      state: oneOf(FUNDING_STATES, parts['state']),
      amount: amountOf(parts['amount']),
    })),
  }
}
