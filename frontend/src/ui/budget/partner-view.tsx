import { For, Show } from 'solid-js'
import type { PartnerBudget } from '../../../../shared/budget/combined.ts'
import type { BudgetRules } from '../../../../shared/budget/rules.ts'
import { tellQuantities } from '../../../../shared/budget/tell-quantities.ts'
import { list, localized, rate } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { CardTable, type Column } from '../card-table.tsx'
import { moneyText } from './money-text.ts'

interface Row {
  name: string
  label: string
  /** What the amounts follow from. */
  follows?: readonly string[]
  amounts: readonly (number | null)[]
}

const labelOf = (row: Row) =>
  row.label || row.follows?.length ? (
    <span>
      {row.label}
      <For each={row.follows}>
        {(text) => (
          <>
            <br />
            <span class="quiet">{text}</span>
          </>
        )}
      </For>
    </span>
  ) : (
    ''
  )

const total = (amounts: readonly (number | null)[]) =>
  amounts.every((amount) => amount === null)
    ? null
    : amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0)

/** A partner's budget to read: its costs with what is computed, where the money comes from, and whether both are the same. */
export function PartnerView(props: { rules: BudgetRules; partner: PartnerBudget }) {
  const t = useTexts('budget')
  const money = (amount: number | null | undefined) =>
    amount === null || amount === undefined ? '' : moneyText(amount, props.partner.currency)
  const accountName = (account: string | undefined) => {
    const names: Readonly<Record<string, string>> = t().accounts
    return account && (names[account] ?? account)
  }
  const costs = (): Row[] => [
    ...props.partner.budget.costs.map((line) => ({
      name: line.category ? t().categories[line.category] : '',
      label: line.label,
      follows: tellQuantities(line, {
        periods: props.rules.periods.map(({ label }) => localized(label)),
        locale: language(),
      }),
      amounts: line.amounts,
    })),
    ...props.partner.sums.categories.flatMap(({ category, amounts, flatRate }) =>
      flatRate
        ? [
            {
              name: t().categories[category],
              label: t().computed(
                rate(flatRate.rate),
                list(flatRate.bases.map((base) => t().categories[base])),
              ),
              amounts,
            },
          ]
        : [],
    ),
    { name: t().total, label: '', amounts: props.partner.sums.periods },
  ]
  const funding = (): Row[] => [
    ...props.partner.budget.funding.map(({ kind, account, label, state, amount }) => ({
      name: kind ? t().kinds[kind] : '',
      label: [accountName(account), label, state && t().states[state]].filter(Boolean).join(' · '),
      amounts: [amount],
    })),
    { name: t().total, label: '', amounts: [props.partner.sums.financed] },
  ]
  const columns = (first: string, second: string, amounts: readonly string[]): Column<Row>[] => [
    { key: 'name', label: first, isRowHeader: true, cell: (row) => row.name },
    { key: 'label', label: second, cell: labelOf },
    ...amounts.map((label, index) => ({
      key: `amount${index}`,
      label,
      isNumber: true,
      cell: (row: Row) => money(row.amounts[index]),
    })),
    ...(amounts.length > 1
      ? [{ key: 'total', label: t().total, isNumber: true, cell: (row: Row) => money(total(row.amounts)) }]
      : []),
  ]
  const periods = () =>
    props.rules.periods.length === 0
      ? [t().columns.amount]
      : props.rules.periods.map(({ label }) => localized(label))
  const hasLines = () => props.partner.budget.costs.length + props.partner.budget.funding.length > 0
  return (
    <Show when={hasLines()} fallback={<p class="quiet">{t().noLines}</p>}>
      <CardTable
        caption={t().costs}
        columns={columns(t().columns.category, t().columns.label, periods())}
        rows={costs()}
      />
      <CardTable
        caption={t().funding}
        columns={columns(t().columns.kind, t().columns.funder, [t().columns.amount])}
        rows={funding()}
      />
    </Show>
  )
}
