import { Show } from 'solid-js'
import { textLength } from '../../../shared/text.ts'
import { useTexts } from '../i18n/texts.ts'
import { Field, type FieldProps } from './field.tsx'

export interface TextFieldProps extends FieldProps {
  value: string
  onInput: (value: string) => void
  onBlur?: (() => void) | undefined
  name?: string | undefined
  autocomplete?: string | undefined
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | undefined
  isShort?: boolean | undefined
  isReadOnly?: boolean | undefined
  spellcheck?: boolean | undefined
  /** Language of the text, where it is not the page's. */
  lang?: string | undefined
}

/** A line of text. */
export function TextField(props: TextFieldProps) {
  return (
    <Field {...props}>
      {(wiring) => (
        <input
          {...wiring}
          class="input"
          classList={{ 'input--short': props.isShort === true }}
          type="text"
          name={props.name}
          value={props.value}
          autocomplete={props.autocomplete ?? 'off'}
          inputMode={props.inputMode}
          readOnly={props.isReadOnly}
          spellcheck={props.spellcheck}
          lang={props.lang}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onBlur={() => props.onBlur?.()}
        />
      )}
    </Field>
  )
}

/** Share of the limit from which the count is shown: before, it is noise. */
const COUNT_FROM = 0.7

/** Several lines of text; counts characters as people do when the limit (in characters) comes near. */
export function TextArea(
  props: Omit<TextFieldProps, 'inputMode' | 'isShort' | 'autocomplete'> & { limit?: number; rows?: number },
) {
  return (
    <Field
      {...props}
      foot={
        <>
          {props.foot}
          <Show when={props.limit}>{(limit) => <Counter value={props.value} limit={limit()} />}</Show>
        </>
      }
    >
      {(wiring) => (
        <textarea
          {...wiring}
          class="input"
          name={props.name}
          rows={props.rows ?? 6}
          value={props.value}
          readOnly={props.isReadOnly}
          spellcheck={props.spellcheck}
          lang={props.lang}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onBlur={() => props.onBlur?.()}
        />
      )}
    </Field>
  )
}

function Counter(props: { value: string; limit: number }) {
  const t = useTexts('common')
  const left = () => props.limit - textLength(props.value)
  return (
    <Show when={left() <= props.limit * (1 - COUNT_FROM)}>
      <span class="counter" classList={{ 'counter--over': left() < 0 }}>
        {left() < 0 ? t().form.charactersOver(-left()) : t().form.charactersLeft(left())}
      </span>
    </Show>
  )
}
