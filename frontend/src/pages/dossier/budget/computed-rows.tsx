import { For } from 'solid-js'
import type { BudgetRules } from '../../../../../shared/budget/rules.ts'
import { list, localized, rate } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { moneyText } from '../../../ui/budget/money-text.ts'
import { useCombined } from './use-combined.ts'

/** What flat rates compute, below the typed lines: to read, for nobody types it. */
export function ComputedRows(props: { rules: BudgetRules; partnerId: string; currency: string }) {
  const t = useTexts('budget')
  const combined = useCombined(() => props.rules)
  const computed = () =>
    (
      combined().partners.find(({ partnerId }) => partnerId === props.partnerId)?.sums.categories ?? []
    ).filter(({ flatRate }) => flatRate)
  return (
    <For each={computed()}>
      {(row) => (
        <tr class="sheet__computed">
          <th scope="row">{t().categories[row.category]}</th>
          <td data-label={t().columns.label} class="quiet">
            {row.flatRate &&
              t().computed(
                rate(row.flatRate.rate),
                list(row.flatRate.bases.map((base) => t().categories[base])),
              )}
          </td>
          <For each={row.amounts}>
            {(amount, index) => (
              <td
                class="number"
                data-label={localized(props.rules.periods[index()]?.label) || t().columns.amount}
              >
                {moneyText(amount, props.currency)}
              </td>
            )}
          </For>
          <td />
        </tr>
      )}
    </For>
  )
}
