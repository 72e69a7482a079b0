import { createSignal } from 'solid-js'
import { parseAmount, type MoneyFault } from '../../../shared/money.ts'
import { number } from '../i18n/format.ts'
import { Field, type FieldProps } from './field.tsx'

/** What a money field holds: nothing, an amount in cents, or a text that is none (kept as typed, with its fault). */
export type MoneyInput =
  { kind: 'empty' } | { kind: 'amount'; amount: number } | { kind: 'unread'; text: string; fault: MoneyFault }

/** Reads what a person typed or pasted: `12 300,50`, `€12,300.50`. */
function readMoney(text: string): MoneyInput {
  if (text.trim() === '') return { kind: 'empty' }
  const read = parseAmount(text)
  return 'fault' in read
    ? { kind: 'unread', text, fault: read.fault }
    : { kind: 'amount', amount: read.amount }
}

/** An amount as its owner would type it in the language of the page. */
function moneyText(input: MoneyInput): string {
  if (input.kind === 'empty') return ''
  if (input.kind === 'unread') return input.text
  return number(input.amount / 100, {
    minimumFractionDigits: input.amount % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  })
}

/** An amount in euro. While it is being typed the text stays as typed; on leaving it is written properly. */
export function MoneyField(
  props: FieldProps & {
    value: MoneyInput
    onInput: (value: MoneyInput) => void
    onBlur?: (() => void) | undefined
    isReadOnly?: boolean | undefined
  },
) {
  const [typed, setTyped] = createSignal<string>()
  return (
    <Field {...props}>
      {(wiring) => (
        <div class="input-group">
          <input
            {...wiring}
            class="input"
            type="text"
            inputMode="decimal"
            autocomplete="off"
            value={typed() ?? moneyText(props.value)}
            readOnly={props.isReadOnly}
            onInput={(event) => {
              setTyped(event.currentTarget.value)
              props.onInput(readMoney(event.currentTarget.value))
            }}
            onBlur={() => {
              setTyped(undefined)
              props.onBlur?.()
            }}
          />
          <span class="input-group__unit" aria-hidden="true">
            €
          </span>
        </div>
      )}
    </Field>
  )
}
