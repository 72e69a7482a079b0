import { createSignal, type JSX } from 'solid-js'
import { indicatorOf, organisationOf, periodOf, type Answer } from '../../../../shared/calls/answer.ts'
import { TERRITORY_CODES, territoryName } from '../../../../shared/territories.ts'
import { faultSentence } from '../../i18n/fault.ts'
import { localized, number } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { SelectField } from '../../ui/choice-fields.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { readDecimal } from '../../ui/read-number.ts'
import { TextField, type TextFieldProps } from '../../ui/text-field.tsx'
import { answerInput, type FieldInput } from './autosave/field-input.ts'
import type { ControlProps } from './controls.tsx'

/** Controls of answers that are numbers with a fraction, or have two parts. */

const valueOf = (input: FieldInput): Answer => (input.kind === 'answer' ? input.value : null)

/** A number as it is typed: what is none stays as typed, is told to `onUnread`, and its fault is said on leaving. */
function DecimalField(
  props: Omit<TextFieldProps, 'value' | 'onInput'> & {
    value: number | null
    unread?: string | undefined
    onNumber: (value: number | null) => void
    onUnread: (text: string) => void
  },
) {
  const [typed, setTyped] = createSignal<string>()
  const [hasLeft, setLeft] = createSignal(false)
  const shown = () =>
    props.unread ?? (props.value === null ? '' : number(props.value, { maximumFractionDigits: 6 }))
  const isUnread = () => {
    const text = typed()
    return text !== undefined && text.trim() !== '' && readDecimal(text) === undefined
  }
  const input = (text: string) => {
    setTyped(text)
    setLeft(false)
    if (text.trim() === '') return props.onNumber(null)
    const value = readDecimal(text)
    return value === undefined ? props.onUnread(text) : props.onNumber(value)
  }
  return (
    <TextField
      {...props}
      error={props.error ?? (hasLeft() && isUnread() ? faultSentence('answer.type') : undefined)}
      value={typed() ?? shown()}
      inputMode="decimal"
      isShort
      onInput={input}
      onBlur={() => {
        setLeft(true)
        if (!isUnread()) setTyped(undefined)
        props.onBlur?.()
      }}
    />
  )
}

const withUnit = (label: string, unit: string) => (unit ? `${label} (${unit})` : label)

const unread = (text: string): FieldInput => ({ kind: 'unread', text, fault: 'answer.type' })

export function NumberControl(props: ControlProps) {
  const value = () => {
    const answer = valueOf(props.input)
    return typeof answer === 'number' ? answer : null
  }
  return (
    <DecimalField
      {...props.wiring}
      label={withUnit(props.wiring.label, localized(props.field.unit))}
      value={value()}
      unread={props.input.kind === 'unread' ? props.input.text : undefined}
      isReadOnly={props.isReadOnly}
      onNumber={(next) => props.onInput(answerInput(next))}
      onUnread={(text) => props.onInput(unread(text))}
      onBlur={props.onLeave}
    />
  )
}

/** Two controls that answer one question, side by side where there is room. */
function Pair(props: { wiring: ControlProps['wiring']; children: JSX.Element }) {
  return <FieldGroup {...props.wiring}>{() => <div class="row-of-fields">{props.children}</div>}</FieldGroup>
}

export function PeriodControl(props: ControlProps) {
  const t = useTexts('dossier')
  const period = () => periodOf(valueOf(props.input)) ?? { start: null, end: null }
  const change = (part: 'start' | 'end', day: string) => {
    const next = { ...period(), [part]: day === '' ? null : day }
    props.onInput(answerInput(next.start === null && next.end === null ? null : next))
  }
  return (
    <Pair wiring={props.wiring}>
      <DateField
        id={props.wiring.id}
        label={t().parts.start}
        value={period().start ?? ''}
        isReadOnly={props.isReadOnly}
        onInput={(day) => change('start', day)}
        onBlur={props.onLeave}
      />
      <DateField
        label={t().parts.end}
        value={period().end ?? ''}
        isReadOnly={props.isReadOnly}
        onInput={(day) => change('end', day)}
        onBlur={props.onLeave}
      />
    </Pair>
  )
}

export function IndicatorControl(props: ControlProps) {
  const t = useTexts('dossier')
  const indicator = () => indicatorOf(valueOf(props.input)) ?? { baseline: null, target: null }
  const change = (part: 'baseline' | 'target', value: number | null) => {
    const next = { ...indicator(), [part]: value }
    props.onInput(answerInput(next.baseline === null && next.target === null ? null : next))
  }
  const part = (name: 'baseline' | 'target', id?: string) => (
    <DecimalField
      id={id}
      label={withUnit(t().parts[name], localized(props.field.unit))}
      value={indicator()[name]}
      isReadOnly={props.isReadOnly}
      onNumber={(value) => change(name, value)}
      // Half an indicator cannot be kept as a text: the part counts as empty until it is a number.
      onUnread={() => change(name, null)}
      onBlur={props.onLeave}
    />
  )
  return (
    <Pair wiring={props.wiring}>
      {part('baseline', props.wiring.id)}
      {part('target')}
    </Pair>
  )
}

export function OrganisationControl(props: ControlProps) {
  const t = useTexts('dossier')
  const organisation = () => organisationOf(valueOf(props.input)) ?? { name: '', territory: null }
  const change = (next: { name: string; territory: string | null }) =>
    props.onInput(answerInput(next.name === '' && next.territory === null ? null : { ...next }))
  const territories = () =>
    TERRITORY_CODES.map((code) => ({ value: code, label: territoryName(code, language()) }))
  const choose = (territory: string | null) => {
    change({ ...organisation(), territory })
    props.onLeave()
  }
  return (
    <Pair wiring={props.wiring}>
      <TextField
        id={props.wiring.id}
        label={t().parts.organisationName}
        value={organisation().name}
        isReadOnly={props.isReadOnly}
        onInput={(name) => change({ ...organisation(), name })}
        onBlur={props.onLeave}
      />
      <SelectField
        label={t().parts.organisationTerritory}
        options={territories()}
        value={TERRITORY_CODES.find((code) => code === organisation().territory)}
        isDisabled={props.isReadOnly}
        onChange={choose}
        onClear={() => choose(null)}
      />
    </Pair>
  )
}
