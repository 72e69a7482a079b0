import type { AnswerParts } from '../../../../../shared/calls/answer.ts'
import { typedCategories } from '../../../../../shared/budget/categories.ts'
import { amountParts, type LineSort } from '../../../../../shared/budget/lines.ts'
import { quantityPart, UNIT, UNIT_PRICE } from '../../../../../shared/budget/quantity.ts'
import type { BudgetRules } from '../../../../../shared/budget/rules.ts'
import { FUNDING_ACCOUNTS, FUNDING_KINDS, FUNDING_STATES } from '../../../../../shared/budget/schemes.ts'
import { localized } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { figureText } from './cell-value.ts'

export interface SheetColumn {
  /** Part of the line that the column writes. */
  part: string
  label: string
  kind: 'text' | 'unit' | 'amount' | 'quantity' | 'choice'
  /** Choices of a line; none: the column does not concern it. */
  options?: (parts: AnswerParts) => { value: string; label: string }[]
}

interface Shown {
  /** Whether costs show what their amounts follow from. */
  withQuantities: boolean
}

/** Whether a column holds figures. */
export const isFigure = ({ kind }: SheetColumn): boolean => kind === 'amount' || kind === 'quantity'

/** What a line has in a column, as a person reads it. */
export function columnText({ part, kind, options }: SheetColumn, parts: AnswerParts): string {
  const value = parts[part]
  if (kind === 'amount' || kind === 'quantity') return figureText(value, kind)
  const text = String(value ?? '')
  return options ? (options(parts).find((option) => option.value === text)?.label ?? '') : text
}

const optionsOf = <Name extends string>(names: readonly Name[], labels: Readonly<Record<Name, string>>) =>
  names.map((value) => ({ value, label: labels[value] }))

/** Amounts, after the quantity, the unit and its price that they follow from; a price stands once for all periods. */
function amountColumns(rules: BudgetRules, { withQuantities }: Shown): SheetColumn[] {
  const t = useTexts('budget')
  const pairs = amountParts(rules).map((part, index): [quantity: SheetColumn, amount: SheetColumn] => {
    const period = localized(rules.periods[index]?.label)
    const label = period ? t().quantityIn(period) : t().columns.quantity
    return [
      { part: quantityPart(part), label, kind: 'quantity' },
      {
        part,
        label: withQuantities && period ? t().amountIn(period) : period || t().columns.amount,
        kind: 'amount',
      },
    ]
  })
  if (!withQuantities) return pairs.map(([, amount]) => amount)
  const unit: SheetColumn = { part: UNIT, label: t().columns.unit, kind: 'unit' }
  const price: SheetColumn = { part: UNIT_PRICE, label: t().columns.unitPrice, kind: 'amount' }
  const [only, ...others] = pairs
  // As on an estimate, where there is one quantity.
  return only && others.length === 0 ? [unit, only[0], price, only[1]] : [unit, price, ...pairs.flat()]
}

function costColumns(rules: BudgetRules, shown: Shown): SheetColumn[] {
  const t = useTexts('budget')
  return [
    {
      part: 'category',
      label: t().columns.category,
      kind: 'choice',
      options: () => optionsOf(typedCategories(rules), t().categories),
    },
    { part: 'label', label: t().columns.label, kind: 'text' },
    ...amountColumns(rules, shown),
  ]
}

function fundingColumns(rules: BudgetRules): SheetColumn[] {
  const t = useTexts('budget')
  const accountsOf = ({ kind }: AnswerParts): (keyof ReturnType<typeof t>['accounts'])[] => {
    const found = FUNDING_KINDS.find((name) => name === kind)
    return found ? [...FUNDING_ACCOUNTS[found]] : []
  }
  const account: SheetColumn = {
    part: 'account',
    label: t().columns.account,
    kind: 'choice',
    options: (parts) => optionsOf(accountsOf(parts), t().accounts),
  }
  return [
    {
      part: 'kind',
      label: t().columns.kind,
      kind: 'choice',
      options: () => optionsOf(FUNDING_KINDS, t().kinds),
    },
    ...(rules.scheme === 'cerfa' ? [account] : []),
    { part: 'label', label: t().columns.funder, kind: 'text' },
    {
      part: 'state',
      label: t().columns.state,
      kind: 'choice',
      options: ({ kind }) => (kind === 'otherFunder' ? optionsOf(FUNDING_STATES, t().states) : []),
    },
    { part: 'amount', label: t().columns.amount, kind: 'amount' },
  ]
}

/** Columns of a sheet, by what its lines are. */
export const COLUMNS = { cost: costColumns, funding: fundingColumns } as const satisfies Record<
  LineSort,
  (rules: BudgetRules, shown: Shown) => SheetColumn[]
>
