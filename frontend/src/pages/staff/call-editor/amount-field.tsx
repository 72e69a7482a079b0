import { createSignal } from 'solid-js'
import { findAmountFault } from '../../../../../shared/money.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { MoneyField, type MoneyInput } from '../../../ui/money-field.tsx'

/** An amount of the call; what is no amount stays as typed, and is not passed on. */
export function AmountField(props: {
  place: string
  label: string
  amount: number
  onAmount: (amount: number) => void
}) {
  const t = useTexts('callParts')
  const [typed, setTyped] = createSignal<MoneyInput>()
  const value = (): MoneyInput => typed() ?? { kind: 'amount', amount: props.amount }
  const error = () => {
    const input = value()
    const fault = input.kind === 'unread' ? input.fault : undefined
    return fault && t().inputFaults[fault.code]
  }
  return (
    <MoneyField
      id={props.place}
      label={props.label}
      value={value()}
      error={error()}
      onInput={(input) => {
        setTyped(input)
        const amount = input.kind === 'amount' ? input.amount : input.kind === 'empty' ? 0 : undefined
        if (amount !== undefined && !findAmountFault(amount)) props.onAmount(amount)
      }}
      onBlur={() => value().kind !== 'unread' && setTyped(undefined)}
    />
  )
}
