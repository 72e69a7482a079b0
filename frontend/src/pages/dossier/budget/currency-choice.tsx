import { createSignal } from 'solid-js'
import { currenciesOf } from '../../../../../shared/budget/currency.ts'
import { CURRENCY_PATH, lineParts } from '../../../../../shared/budget/lines.ts'
import type { BudgetRules } from '../../../../../shared/budget/rules.ts'
import { SUM_CURRENCY } from '../../../../../shared/budget/schemes.ts'
import type { Territory } from '../../../../../shared/territories.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { SelectField } from '../../../ui/choice-fields.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { controlId } from '../control-id.ts'
import { useDossier } from '../open-dossier.ts'
import type { Sheet } from './create-sheet.ts'

/** Currencies in which books are kept where the euro is not. */
const USUAL: Partial<Record<Territory, string>> = { SX: 'XCG', CW: 'XCG', AI: 'XCD', DO: 'DOP' }

/** The currency that a budget begins with: that of its territory, where the call has a rate for it. */
export function proposedCurrency(rules: BudgetRules, territory: Territory | undefined): string {
  const usual = territory && USUAL[territory]
  return usual && currenciesOf(rules).includes(usual) ? usual : SUM_CURRENCY
}

/** The one currency of a budget; once there are lines, changing it asks first. */
export function CurrencyChoice(props: {
  rules: BudgetRules
  sheet: Sheet
  partnerId: string
  currency: string
}) {
  const t = useTexts('budget')
  const { dossier } = useDossier()
  const [wanted, setWanted] = createSignal<string>()
  const name = () => dossier().partners.find(({ id }) => id === props.partnerId)?.name ?? ''
  const lines = () => [...props.sheet.lines.cost(), ...props.sheet.lines.funding()]
  const change = (currency: string) =>
    props.sheet.change([
      { path: CURRENCY_PATH, value: currency },
      ...lines().map((path) => ({ path, value: { ...lineParts(props.sheet.valueAt(path)), currency } })),
    ])
  return (
    <div class="narrow">
      <SelectField
        id={controlId(CURRENCY_PATH)}
        label={t().currency}
        hint={t().currencyHint(name())}
        options={currenciesOf(props.rules).map((currency) => ({ value: currency, label: currency }))}
        value={wanted() ?? props.currency}
        onChange={(currency) => (lines().length === 0 ? change(currency) : setWanted(currency))}
      />
      <ConfirmDialog
        title={t().currencyTitle(wanted() ?? '')}
        text={t().currencyText}
        confirmLabel={t().currencyChange}
        look="main"
        isOpen={wanted() !== undefined}
        onConfirm={async () => change(wanted() ?? props.currency)}
        onClose={() => setWanted(undefined)}
      />
    </div>
  )
}
