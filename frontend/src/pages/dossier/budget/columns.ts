import type { AnswerParts } from '../../../../../shared/calls/answer.ts'
import { typedCategories } from '../../../../../shared/budget/categories.ts'
import { amountParts, type LineSort } from '../../../../../shared/budget/lines.ts'
import type { BudgetRules } from '../../../../../shared/budget/rules.ts'
import { FUNDING_ACCOUNTS, FUNDING_KINDS, FUNDING_STATES } from '../../../../../shared/budget/schemes.ts'
import { localized } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'

export interface SheetColumn {
  /** Part of the line that the column writes. */
  part: string
  label: string
  kind: 'text' | 'amount' | 'choice'
  /** Choices of a line; none: the column does not concern it. */
  options?: (parts: AnswerParts) => { value: string; label: string }[]
}

const optionsOf = <Name extends string>(names: readonly Name[], labels: Readonly<Record<Name, string>>) =>
  names.map((value) => ({ value, label: labels[value] }))

function costColumns(rules: BudgetRules): SheetColumn[] {
  const t = useTexts('budget')
  return [
    {
      part: 'category',
      label: t().columns.category,
      kind: 'choice',
      options: () => optionsOf(typedCategories(rules), t().categories),
    },
    { part: 'label', label: t().columns.label, kind: 'text' },
    ...amountParts(rules).map((part, index): SheetColumn => ({
      part,
      label: localized(rules.periods[index]?.label) || t().columns.amount,
      kind: 'amount',
    })),
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
  (rules: BudgetRules) => SheetColumn[]
>
