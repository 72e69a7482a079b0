import type { CombinedBudget } from '../../../../shared/budget/combined.ts'
import { openCategories } from '../../../../shared/budget/categories.ts'
import type { BudgetRules } from '../../../../shared/budget/rules.ts'
import { FUNDING_KINDS } from '../../../../shared/budget/schemes.ts'
import { euros } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { CardTable, type Column } from '../card-table.tsx'
import { moneyText } from './money-text.ts'

interface PartnerRow {
  name: string
  own: string
  cost: number
  financed: number
  requested: number
}

interface SumRow {
  name: string
  amount: number
}

/** What a project costs and who pays, in euro, at the rates of the call. Rows and columns add up to the cent. */
export function CombinedView(props: {
  rules: BudgetRules
  combined: CombinedBudget
  partners: readonly { id: string; name: string }[]
}) {
  const t = useTexts('budget')
  const partners = (): PartnerRow[] => [
    ...props.combined.partners.map(({ partnerId, sums, currency, euro }) => ({
      name: props.partners.find(({ id }) => id === partnerId)?.name ?? '',
      own: moneyText(sums.cost, currency),
      cost: euro.cost,
      financed: euro.financed,
      requested: euro.funding.requested,
    })),
    {
      name: t().total,
      own: '',
      cost: props.combined.euro.cost,
      financed: props.combined.euro.financed,
      requested: props.combined.euro.funding.requested,
    },
  ]
  const columns = (): Column<PartnerRow>[] => [
    { key: 'name', label: t().columns.partner, isRowHeader: true, cell: (row) => row.name },
    { key: 'own', label: t().columns.own, isNumber: true, cell: (row) => row.own },
    { key: 'cost', label: t().cost, isNumber: true, cell: (row) => euros(row.cost) },
    { key: 'financed', label: t().financed, isNumber: true, cell: (row) => euros(row.financed) },
    { key: 'requested', label: t().requested, isNumber: true, cell: (row) => euros(row.requested) },
  ]
  const sumColumns = (label: string): Column<SumRow>[] => [
    { key: 'name', label, isRowHeader: true, cell: (row) => row.name },
    { key: 'amount', label: t().columns.euro, isNumber: true, cell: (row) => euros(row.amount) },
  ]
  const categories = (): SumRow[] => [
    ...openCategories(props.rules).map((category) => ({
      name: t().categories[category],
      amount: props.combined.euro.categories[category] ?? 0,
    })),
    { name: t().total, amount: props.combined.euro.cost },
  ]
  const kinds = (): SumRow[] => [
    ...FUNDING_KINDS.map((kind) => ({ name: t().kinds[kind], amount: props.combined.euro.funding[kind] })),
    { name: t().total, amount: props.combined.euro.financed },
  ]
  return (
    <>
      <CardTable caption={t().otherTotal} columns={columns()} rows={partners()} />
      <CardTable caption={t().costs} columns={sumColumns(t().columns.category)} rows={categories()} />
      <CardTable caption={t().funding} columns={sumColumns(t().columns.kind)} rows={kinds()} />
    </>
  )
}
