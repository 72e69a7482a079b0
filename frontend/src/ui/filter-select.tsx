import { For } from 'solid-js'
import { Field } from './field.tsx'
import type { Option } from './choice-fields.tsx'

/** A choice that is always made: a filter or an order. `all` is the option without a filter. */
export function FilterSelect<Value extends string>(props: {
  label: string
  id?: string | undefined
  hint?: string | undefined
  options: readonly Option<Value>[]
  all?: string | undefined
  value: Value | undefined
  onChange: (value: Value | undefined) => void
}) {
  const choose = (chosen: string) =>
    props.onChange(props.options.find(({ value }) => value === chosen)?.value)
  return (
    <Field id={props.id} label={props.label} hint={props.hint}>
      {(wiring) => (
        <select {...wiring} class="input" onChange={(event) => choose(event.currentTarget.value)}>
          {props.all && (
            <option value="" selected={props.value === undefined}>
              {props.all}
            </option>
          )}
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
