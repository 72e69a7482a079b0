import { createMemo, For, Show } from 'solid-js'
import { CURRENCY_PATH } from '../../../../../shared/budget/lines.ts'
import type { BudgetRules } from '../../../../../shared/budget/rules.ts'
import { rateInBasisPoints } from '../../../../../shared/money.ts'
import { rate } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { moneyText } from '../../../ui/budget/money-text.ts'
import { Rates } from '../../../ui/budget/rates.tsx'
import { Button } from '../../../ui/button.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { controlId } from '../control-id.ts'
import { useDossier } from '../open-dossier.ts'
import { createSheet, type Sheet } from './create-sheet.ts'
import { CurrencyChoice, proposedCurrency } from './currency-choice.tsx'
import { SheetTable } from './sheet-table.tsx'
import { useCombined } from './use-combined.ts'

/** One's own budget: its currency, costs, where the money comes from, and how it stands, always in view. */
export function BudgetEditor(props: { rules: BudgetRules; partnerId: string }) {
  const t = useTexts('budget')
  const { dossier } = useDossier()
  const sheet = createSheet(props.partnerId)
  const currency = createMemo(() => {
    const stored = sheet.valueAt(CURRENCY_PATH)
    const territory = dossier().partners.find(({ id }) => id === props.partnerId)?.territory
    return typeof stored === 'string' ? stored : proposedCurrency(props.rules, territory)
  })
  const onKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const isUndo = event.key.toLowerCase() === 'z' && !event.shiftKey
    const isRedo = event.key.toLowerCase() === 'y' || (event.key.toLowerCase() === 'z' && event.shiftKey)
    // While a text is being changed, its own undo comes first.
    const isInText = event.target instanceof HTMLElement && event.target.hasAttribute('data-editing')
    if ((!isUndo && !isRedo) || isInText) return
    event.preventDefault()
    if (isUndo) sheet.undo()
    else sheet.redo()
  }
  return (
    <div onKeyDown={onKey}>
      <CurrencyChoice rules={props.rules} sheet={sheet} partnerId={props.partnerId} currency={currency()} />
      <details class="budget__keys">
        <summary>{t().keysTitle}</summary>
        <p>{t().keys}</p>
      </details>
      <h2>{t().costs}</h2>
      <SheetTable {...props} sheet={sheet} sort="cost" currency={currency()} />
      <h2 id={controlId('requested')} tabindex="-1">
        {t().funding}
      </h2>
      <SheetTable {...props} sheet={sheet} sort="funding" currency={currency()} />
      <Checks sheet={sheet} />
      <Rates rules={props.rules} />
      <Standing {...props} sheet={sheet} currency={currency()} />
    </div>
  )
}

function Steps(props: { sheet: Sheet }) {
  const t = useTexts('budget')
  return (
    <div class="budget__steps">
      <Button
        isSmall
        look="quiet"
        disabledReason={props.sheet.canUndo() ? undefined : t().nothingToUndo}
        onClick={() => props.sheet.undo() && showDone(t().undone)}
      >
        {t().undo}
      </Button>
      <Button
        isSmall
        look="quiet"
        disabledReason={props.sheet.canRedo() ? undefined : t().nothingToRedo}
        onClick={() => props.sheet.redo() && showDone(t().redone)}
      >
        {t().redo}
      </Button>
    </div>
  )
}

/** What is wrong with this budget, as it is typed, each a link to its place. */
function Checks(props: { sheet: Sheet }) {
  const t = useTexts('budget')
  const { gaps, budgetJudge } = useDossier()
  const own = () =>
    gaps().flatMap((gap) =>
      'sectionId' in gap && gap.sectionId === props.sheet.sectionKey
        ? [{ text: budgetJudge?.textOf(gap) ?? '', fieldId: gap.fieldId }]
        : [],
    )
  return (
    <section class="budget__checks" aria-labelledby="budget-checks">
      <h2 id="budget-checks">{t().checks}</h2>
      <Show when={own().length > 0} fallback={<p class="save-status--saved">{t().balanced}</p>}>
        <ul>
          <For each={own()}>
            {({ text, fieldId }) => (
              <li>
                <a
                  href={`#${controlId(fieldId)}`}
                  onClick={(event) => {
                    event.preventDefault()
                    document.getElementById(controlId(fieldId))?.focus()
                  }}
                >
                  {text}
                </a>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  )
}

/** The sums, kept in view while one types, with the way back. */
function Standing(props: { rules: BudgetRules; partnerId: string; currency: string; sheet: Sheet }) {
  const t = useTexts('budget')
  const { form } = useDossier()
  const combined = useCombined(() => props.rules)
  const sums = () => combined().partners.find(({ partnerId }) => partnerId === props.partnerId)?.sums
  const share = () => {
    const { funding, cost } = combined().euro
    return t().requestedShare(rate(rateInBasisPoints(funding.requested, cost)), rate(form.highestRate))
  }
  const balance = () => {
    const by = sums()?.balance ?? 0
    if (by === 0) return sums()?.cost === 0 ? t().empty : t().balanced
    const amount = moneyText(Math.abs(by), props.currency)
    return by > 0 ? t().gaps.uncovered(amount) : t().gaps.overfunded(amount)
  }
  return (
    <Show when={sums()}>
      {(found) => (
        <div class="budget__standing" id={controlId('balance')} tabindex="-1">
          <dl>
            <div>
              <dt>{t().cost}</dt>
              <dd>{moneyText(found().cost, props.currency)}</dd>
            </div>
            <div>
              <dt>{t().financed}</dt>
              <dd>{moneyText(found().financed, props.currency)}</dd>
            </div>
            <div class="budget__share">
              <dt>{t().requested}</dt>
              <dd>
                {moneyText(found().funding.requested, props.currency)} <span class="quiet">{share()}</span>
              </dd>
            </div>
          </dl>
          <p role="status" classList={{ budget__off: found().balance !== 0 }}>
            {balance()}
          </p>
          <Steps sheet={props.sheet} />
        </div>
      )}
    </Show>
  )
}
