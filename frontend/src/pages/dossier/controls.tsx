import { createSignal, Show } from 'solid-js'
import { moneyOf } from '../../../../shared/calls/answer.ts'
import { maxLengthOf } from '../../../../shared/calls/text-limits.ts'
import type { FormField } from '../../../../shared/calls/form.ts'
import { TERRITORY_CODES, territoryName } from '../../../../shared/territories.ts'
import { localized, number } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { CheckboxGroup, RadioGroup, SelectField } from '../../ui/choice-fields.tsx'
import { DateField } from '../../ui/date-field.tsx'
import type { FieldProps } from '../../ui/field.tsx'
import { MoneyField, type MoneyInput } from '../../ui/money-field.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { answerInput, type FieldInput } from './autosave/field-input.ts'

/** What each kind of control takes: the question, what stands in it, and whom to tell. */
export interface ControlProps {
  field: FormField
  input: FieldInput
  onInput: (input: FieldInput) => void
  onLeave: () => void
  isReadOnly: boolean
  wiring: FieldProps
}

const textOf = (input: FieldInput): string => {
  if (input.kind === 'unread') return input.text
  return typeof input.value === 'string' ? input.value : ''
}

/** An emptied text is no answer. */
const textInput = (text: string): FieldInput => answerInput(text === '' ? null : text)

/** Choices are complete when they are made: they need not wait for the person to leave. */
const choose = (props: ControlProps, input: FieldInput) => {
  props.onInput(input)
  props.onLeave()
}

export function ShortTextControl(props: ControlProps) {
  return (
    <TextField
      {...props.wiring}
      value={textOf(props.input)}
      isReadOnly={props.isReadOnly}
      spellcheck
      onInput={(text) => props.onInput(textInput(text))}
      onBlur={props.onLeave}
    />
  )
}

export function LongTextControl(props: ControlProps) {
  return (
    <TextArea
      {...props.wiring}
      value={textOf(props.input)}
      limit={maxLengthOf(props.field)}
      rows={8}
      isReadOnly={props.isReadOnly}
      spellcheck
      onInput={(text) => props.onInput(textInput(text))}
      onBlur={props.onLeave}
    />
  )
}

const SEPARATORS = /[\s\u00a0\u202f.,']/gu

/** Reads a whole number as people type it: `1 200`, `1,200`. */
function readInteger(text: string): FieldInput {
  if (text.trim() === '') return answerInput(null)
  const digits = text.replace(SEPARATORS, '').replace('−', '-')
  return /^-?\d{1,15}$/u.test(digits)
    ? answerInput(Number(digits))
    : { kind: 'unread', text, fault: 'answer.type' }
}

export function IntegerControl(props: ControlProps) {
  const t = useTexts('dossier')
  const [typed, setTyped] = createSignal<string>()
  const shown = () => {
    const { input } = props
    if (input.kind === 'unread') return input.text
    return typeof input.value === 'number' ? number(input.value) : ''
  }
  const hint = () => {
    const { minimum, maximum } = props.field
    const bounds =
      minimum !== undefined && maximum !== undefined
        ? t().section.bounds(number(minimum), number(maximum))
        : undefined
    return [props.wiring.hint, bounds].filter(Boolean).join('\n') || undefined
  }
  return (
    <TextField
      {...props.wiring}
      hint={hint()}
      value={typed() ?? shown()}
      inputMode="numeric"
      isShort
      isReadOnly={props.isReadOnly}
      onInput={(text) => {
        setTyped(text)
        props.onInput(readInteger(text))
      }}
      onBlur={() => {
        setTyped(undefined)
        props.onLeave()
      }}
    />
  )
}

function toMoney(input: FieldInput): MoneyInput {
  if (input.kind === 'unread')
    return { kind: 'unread', text: input.text, fault: { code: 'money.not_a_number' } }
  const money = moneyOf(input.value)
  return money ? { kind: 'amount', amount: money.amount } : { kind: 'empty' }
}

function fromMoney(money: MoneyInput): FieldInput {
  if (money.kind === 'empty') return answerInput(null)
  return money.kind === 'amount'
    ? answerInput({ amount: money.amount, currency: 'EUR' })
    : { kind: 'unread', text: money.text, fault: money.fault.code }
}

export function MoneyControl(props: ControlProps) {
  return (
    <MoneyField
      {...props.wiring}
      value={toMoney(props.input)}
      isReadOnly={props.isReadOnly}
      onInput={(money) => props.onInput(fromMoney(money))}
      onBlur={props.onLeave}
    />
  )
}

export function DateControl(props: ControlProps) {
  return (
    <DateField
      {...props.wiring}
      value={textOf(props.input)}
      isReadOnly={props.isReadOnly}
      onInput={(day) => props.onInput(textInput(day))}
      onBlur={props.onLeave}
    />
  )
}

/** Above this number a list is easier than buttons. */
const MOST_RADIOS = 7

const options = (field: FormField) =>
  (field.options ?? []).map(({ id, label }) => ({ value: id, label: localized(label) }))

export function ChoiceControl(props: ControlProps) {
  const value = () => textOf(props.input) || undefined
  return (
    <Show
      when={(props.field.options ?? []).length <= MOST_RADIOS}
      fallback={
        <SelectField
          {...props.wiring}
          options={options(props.field)}
          value={value()}
          isDisabled={props.isReadOnly}
          onChange={(id) => choose(props, answerInput(id))}
          onClear={() => choose(props, answerInput(null))}
        />
      }
    >
      <RadioGroup
        {...props.wiring}
        options={options(props.field)}
        value={value()}
        isDisabled={props.isReadOnly}
        onChange={(id) => choose(props, answerInput(id))}
      />
    </Show>
  )
}

export function MultipleChoiceControl(props: ControlProps) {
  const value = () => {
    const { input } = props
    return input.kind === 'answer' && Array.isArray(input.value) ? input.value : []
  }
  return (
    <CheckboxGroup
      {...props.wiring}
      options={options(props.field)}
      value={value()}
      isDisabled={props.isReadOnly}
      onChange={(ids) => choose(props, answerInput(ids.length > 0 ? ids : null))}
    />
  )
}

export function TerritoryControl(props: ControlProps) {
  const territories = () =>
    TERRITORY_CODES.map((code) => ({ value: code, label: territoryName(code, language()) }))
  return (
    <SelectField
      {...props.wiring}
      options={territories()}
      value={TERRITORY_CODES.find((code) => code === textOf(props.input))}
      isDisabled={props.isReadOnly}
      onChange={(code) => choose(props, answerInput(code))}
      onClear={() => choose(props, answerInput(null))}
    />
  )
}

export function DeclarationControl(props: ControlProps) {
  const isChecked = () => props.input.kind === 'answer' && props.input.value === true
  return (
    <Checkbox
      {...props.wiring}
      isChecked={isChecked()}
      isDisabled={props.isReadOnly}
      onChange={(checked) => choose(props, answerInput(checked))}
    />
  )
}
