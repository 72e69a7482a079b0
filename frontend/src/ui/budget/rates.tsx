import { For, Show } from 'solid-js'
import type { BudgetRules } from '../../../../shared/budget/rules.ts'
import { longDate, number } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'

/** The exchange rates of a call, each as its source tells it. */
export function Rates(props: { rules: BudgetRules }) {
  const t = useTexts('budget')
  return (
    <Show when={props.rules.rates.length > 0}>
      <section>
        <h2>{t().frozenTitle}</h2>
        <p class="quiet">{t().frozenText}</p>
        <ul>
          <For each={props.rules.rates}>
            {({ currency, per, rate, source, date }) => (
              <li>
                {t().frozen(
                  `1 ${per}`,
                  `${number(Number(rate), { maximumFractionDigits: 10 })} ${currency}`,
                  source,
                  longDate(date),
                )}
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
