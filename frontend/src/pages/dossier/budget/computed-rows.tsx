import { For, Match, Switch } from 'solid-js'
import { amountParts } from '../../../../../shared/budget/lines.ts'
import type { BudgetRules } from '../../../../../shared/budget/rules.ts'
import { list, rate } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { moneyText } from '../../../ui/budget/money-text.ts'
import type { SheetColumn } from './columns.ts'
import { useCombined } from './use-combined.ts'

/** What flat rates compute, below the typed lines: to read, for nobody types it. */
export function ComputedRows(props: {
  rules: BudgetRules
  partnerId: string
  currency: string
  columns: readonly SheetColumn[]
}) {
  const t = useTexts('budget')
  const combined = useCombined(() => props.rules)
  const computed = () =>
    combined()
      .partners.find(({ partnerId }) => partnerId === props.partnerId)
      ?.sums.categories.flatMap((row) => (row.flatRate ? [{ ...row, flatRate: row.flatRate }] : [])) ?? []
  const amountAt = (amounts: readonly number[], part: string) =>
    amounts[amountParts(props.rules).indexOf(part)]
  return (
    <For each={computed()}>
      {(row) => (
        <tr class="sheet__computed">
          <th scope="row">{t().categories[row.category]}</th>
          <For each={props.columns.slice(1)}>
            {(column) => (
              <Switch fallback={<td class="sheet__nothing" />}>
                <Match when={column.part === 'label'}>
                  <td data-label={column.label} class="quiet">
                    {t().computed(
                      rate(row.flatRate.rate),
                      list(row.flatRate.bases.map((base) => t().categories[base])),
                    )}
                  </td>
                </Match>
                <Match when={amountAt(row.amounts, column.part) !== undefined}>
                  <td class="number" data-label={column.label}>
                    {moneyText(amountAt(row.amounts, column.part) ?? 0, props.currency)}
                  </td>
                </Match>
              </Switch>
            )}
          </For>
          <td class="sheet__nothing" />
        </tr>
      )}
    </For>
  )
}
