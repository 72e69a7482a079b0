import { For, Show } from 'solid-js'
import { useTexts } from '../i18n/texts.ts'
import { Field, FieldGroup, type FieldProps } from './field.tsx'

export interface Option<Value extends string = string> {
  value: Value
  label: string
  hint?: string | undefined
}

interface ChoiceProps<Value extends string> extends FieldProps {
  options: readonly Option<Value>[]
  value: Value | undefined
  onChange: (value: Value) => void
  isDisabled?: boolean | undefined
}

/** One of many, in the device's own list. `onClear` is called when the person goes back to no choice. */
export function SelectField<Value extends string>(
  props: ChoiceProps<Value> & { onClear?: (() => void) | undefined },
) {
  const t = useTexts('common')
  const choose = (chosen: string) => {
    const option = props.options.find(({ value }) => value === chosen)
    if (option) props.onChange(option.value)
    else props.onClear?.()
  }
  return (
    <Field {...props}>
      {(wiring) => (
        <select
          {...wiring}
          class="input"
          disabled={props.isDisabled}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="" selected={props.value === undefined}>
            {t().form.choose}
          </option>
          <For each={props.options}>
            {(option) => (
              <option value={option.value} selected={option.value === props.value}>
                {option.label}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  )
}

/** One of a few, all visible. */
export function RadioGroup<Value extends string>(props: ChoiceProps<Value>) {
  return (
    <FieldGroup {...props}>
      {(wiring) => (
        <For each={props.options}>
          {(option, index) => (
            <label class="choice">
              <input
                type="radio"
                id={index() === 0 ? wiring.id : undefined}
                name={wiring.id}
                value={option.value}
                checked={option.value === props.value}
                disabled={props.isDisabled}
                onChange={() => props.onChange(option.value)}
              />
              <ChoiceText option={option} />
            </label>
          )}
        </For>
      )}
    </FieldGroup>
  )
}

/** Any of a few. `value` keeps the order of the options. */
export function CheckboxGroup<Value extends string>(
  props: FieldProps & {
    options: readonly Option<Value>[]
    value: readonly Value[]
    onChange: (value: Value[]) => void
    isDisabled?: boolean | undefined
  },
) {
  const toggle = (toggled: Value, isOn: boolean) =>
    props.onChange(
      props.options
        .map(({ value }) => value)
        .filter((value) => (value === toggled ? isOn : props.value.includes(value))),
    )
  return (
    <FieldGroup {...props}>
      {(wiring) => (
        <For each={props.options}>
          {(option, index) => (
            <label class="choice">
              <input
                type="checkbox"
                id={index() === 0 ? wiring.id : undefined}
                checked={props.value.includes(option.value)}
                disabled={props.isDisabled}
                onChange={(event) => toggle(option.value, event.currentTarget.checked)}
              />
              <ChoiceText option={option} />
            </label>
          )}
        </For>
      )}
    </FieldGroup>
  )
}

function ChoiceText(props: { option: Option }) {
  return (
    <span>
      {props.option.label}
      <Show when={props.option.hint}>
        <span class="choice__hint">{props.option.hint}</span>
      </Show>
    </span>
  )
}
