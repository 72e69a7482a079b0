import type { AnswerParts } from '../../../../../shared/calls/answer.ts'
import { amountParts, type LineSort } from '../../../../../shared/budget/lines.ts'
import { withCostPart } from '../../../../../shared/budget/quantity.ts'
import type { BudgetRules } from '../../../../../shared/budget/rules.ts'
import { FUNDING_ACCOUNTS, FUNDING_KINDS } from '../../../../../shared/budget/schemes.ts'
import { readAmount } from './cell-value.ts'
import { isFigure, type SheetColumn } from './columns.ts'
import { readChoice } from './paste.ts'

/** A line in which nothing is typed yet. */
export function emptyLine(
  sort: LineSort,
  rules: BudgetRules,
  { place, currency }: { place: number; currency: string },
): AnswerParts {
  const common = { place, label: '', currency }
  if (sort === 'cost')
    return {
      ...common,
      category: null,
      ...Object.fromEntries(amountParts(rules).map((part) => [part, null])),
    }
  return {
    ...common,
    kind: null,
    state: null,
    amount: null,
    ...(rules.scheme === 'cerfa' && { account: null }),
  }
}

/**
 * The line with a part changed, and what follows from it: amounts follow quantities and their price; a source of
 * another kind stands in another account and has no state yet.
 */
export function withPart(parts: AnswerParts, part: string, value: string | number | null): AnswerParts {
  const changed = withCostPart(parts, part, value)
  if (part !== 'kind') return changed
  const kind = FUNDING_KINDS.find((name) => name === value)
  const account = kind ? FUNDING_ACCOUNTS[kind][0] : null
  return { ...changed, state: null, ...('account' in parts && { account }) }
}

/** A pasted text as a column takes it; undefined where the column has no such choice. */
function readPasted(
  column: SheetColumn,
  parts: AnswerParts,
  text: string,
): string | number | null | undefined {
  if (isFigure(column)) return readAmount(text)
  return column.options ? readChoice(text, column.options(parts)) : text
}

/** The line with pasted cells in it, each in its column, and how many of them it took. */
export function withCells(
  columns: readonly (SheetColumn | undefined)[],
  before: AnswerParts,
  cells: readonly string[],
): { parts: AnswerParts; filled: number } {
  let [parts, filled] = [before, 0]
  cells.forEach((text, index) => {
    const column = columns[index]
    const value = column && readPasted(column, parts, text)
    if (!column || value === undefined) return
    parts = withPart(parts, column.part, value)
    filled += 1
  })
  return { parts, filled }
}
