import { children, Show } from 'solid-js'
import { wire, type FieldProps } from './field.tsx'

/** A single box to tick: a declaration. */
export function Checkbox(
  props: FieldProps & {
    isChecked: boolean
    onChange: (isChecked: boolean) => void
    isDisabled?: boolean | undefined
  },
) {
  const wiring = wire(props)
  const foot = children(() => props.foot)
  return (
    <div class="field" classList={{ 'field--invalid': Boolean(props.error) }}>
      <Show when={props.error}>
        <p class="field__error" id={`${wiring.id}-error`}>
          {props.error}
        </p>
      </Show>
      <label class="choice">
        <input
          {...wiring}
          type="checkbox"
          checked={props.isChecked}
          disabled={props.isDisabled}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        <span>
          {props.label}
          <Show when={props.hint}>
            <span class="choice__hint" id={`${wiring.id}-hint`}>
              {props.hint}
            </span>
          </Show>
        </span>
      </label>
      <Show when={foot()}>
        <div class="field__foot">{foot()}</div>
      </Show>
    </div>
  )
}
