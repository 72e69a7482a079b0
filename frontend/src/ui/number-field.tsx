import { createSignal } from 'solid-js'
import { Field, type FieldProps } from './field.tsx'

/** Reads `12`, `2,5` or `2.5`; undefined for an empty text and for what is no number. */
function readNumber(text: string): number | undefined {
  const plain = text.trim().replace(',', '.')
  return /^-?\d+(\.\d+)?$/u.test(plain) ? Number(plain) : undefined
}

/** A number that is typed; an empty field gives undefined. What is no number stays as typed, and is not passed on. */
export function NumberField(
  props: FieldProps & {
    value: number | undefined
    onInput: (value: number | undefined) => void
    /** Sentence for what was typed, if it cannot be taken. */
    faultOf?: ((value: number | undefined, text: string) => string | undefined) | undefined
    unit?: string | undefined
  },
) {
  const [typed, setTyped] = createSignal<string>()
  const fault = () => {
    const text = typed()
    return text === undefined ? undefined : props.faultOf?.(readNumber(text), text)
  }
  const input = (text: string) => {
    setTyped(text)
    const value = readNumber(text)
    if ((value === undefined && text.trim() !== '') || props.faultOf?.(value, text)) return
    props.onInput(value)
  }
  return (
    <Field {...props} error={props.error ?? fault()}>
      {(wiring) => (
        <div class="input-group input-group--number">
          <input
            {...wiring}
            class="input"
            type="text"
            inputMode="decimal"
            autocomplete="off"
            value={typed() ?? String(props.value ?? '')}
            onInput={(event) => input(event.currentTarget.value)}
            onBlur={() => fault() === undefined && setTyped(undefined)}
          />
          {props.unit && (
            <span class="input-group__unit" aria-hidden="true">
              {props.unit}
            </span>
          )}
        </div>
      )}
    </Field>
  )
}
