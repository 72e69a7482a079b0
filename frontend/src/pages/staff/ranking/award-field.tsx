import { Show } from 'solid-js'
import { euros, rate } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { MoneyField } from '../../../ui/money-field.tsx'
import { useStaffCall } from '../call/call-context.ts'
import type { DecisionDraft } from './decision-draft.ts'
import { leftFor, rateOf, type RankedRow } from './proposal.ts'

/** Amount of an award, and the rate that it makes. */
export function AwardField(props: {
  id: string
  row: RankedRow
  draft: DecisionDraft
  error: string | undefined
  onChange: (changes: Partial<DecisionDraft>) => void
}) {
  const t = useTexts('staff')
  const { call } = useStaffCall()
  const amount = () => (props.draft.amount.kind === 'amount' ? props.draft.amount.amount : undefined)
  const rateText = (cents: number) => {
    const found = rateOf(cents, props.row.dossier.totalCost, call().highestRate)
    const texts = found.isOverHighest ? t().decision.overRate : t().decision.rate
    return texts(rate(found.rate), rate(call().highestRate))
  }
  const warning = () => {
    const cents = amount()
    return cents !== undefined && cents > leftFor(props.row) ? t().decision.overLeft : undefined
  }
  return (
    <MoneyField
      id={props.id}
      label={t().decision.amount}
      hint={t().decision.amountHint(euros(props.row.dossier.requestedGrant), euros(leftFor(props.row)))}
      error={props.error}
      warning={warning()}
      foot={<Show when={amount()}>{(cents) => <span>{rateText(cents())}</span>}</Show>}
      value={props.draft.amount}
      onInput={(value) => props.onChange({ amount: value })}
    />
  )
}
