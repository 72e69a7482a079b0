import { children, createUniqueId, Show, type JSX } from 'solid-js'
import { useTexts } from '../i18n/texts.ts'

/** What every field takes. `id` is given where a summary of problems links to the field. */
export interface FieldProps {
  label: string
  id?: string | undefined
  hint?: string | undefined
  error?: string | undefined
  /** Something odd that is not refused. */
  warning?: string | undefined
  isOptional?: boolean | undefined
  /** Shown under the control: state of saving, for one. */
  foot?: JSX.Element
}

/** Attributes that tie a control to its label, hint and error. */
export interface Wiring {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': 'true' | undefined
}

const describe = (id: string, props: FieldProps) =>
  [props.hint && `${id}-hint`, props.error && `${id}-error`, props.warning && `${id}-warning`]
    .filter(Boolean)
    .join(' ') || undefined

/** Attributes of a control, alive: reading them follows the field's hint and error. */
export function wire(props: FieldProps): Wiring {
  const unique = createUniqueId()
  return {
    get id() {
      return props.id ?? `field-${unique}`
    },
    get 'aria-describedby'() {
      return describe(this.id, props)
    },
    get 'aria-invalid'() {
      return props.error ? 'true' : undefined
    },
  }
}

function Notes(props: { field: FieldProps; id: string }) {
  return (
    <>
      <Show when={props.field.hint}>
        <p class="field__hint" id={`${props.id}-hint`}>
          {props.field.hint}
        </p>
      </Show>
      <Show when={props.field.error}>
        <p class="field__error" id={`${props.id}-error`}>
          {props.field.error}
        </p>
      </Show>
    </>
  )
}

function Ending(props: { field: FieldProps; id: string }) {
  // Made once: asking twice for an element makes two.
  const foot = children(() => props.field.foot)
  return (
    <>
      <Show when={props.field.warning}>
        <p class="field__warning" id={`${props.id}-warning`}>
          {props.field.warning}
        </p>
      </Show>
      <Show when={foot()}>
        <div class="field__foot">{foot()}</div>
      </Show>
    </>
  )
}

function LabelText(props: { field: FieldProps }) {
  const t = useTexts('common')
  return (
    <>
      {props.field.label}
      <Show when={props.field.isOptional}>
        <span class="field__optional"> {t().optional}</span>
      </Show>
    </>
  )
}

/** One control with its label, hint and error; `children` gets the wiring for the control. */
export function Field(props: FieldProps & { children: (wiring: Wiring) => JSX.Element }) {
  const wiring = wire(props)
  return (
    <div class="field" classList={{ 'field--invalid': Boolean(props.error) }}>
      <label class="field__label" for={wiring.id}>
        <LabelText field={props} />
      </label>
      <Notes field={props} id={wiring.id} />
      {props.children(wiring)}
      <Ending field={props} id={wiring.id} />
    </div>
  )
}

/** Several controls that answer one question (radio buttons, tick boxes): a group with a legend. */
export function FieldGroup(props: FieldProps & { children: (wiring: Wiring) => JSX.Element }) {
  const wiring = wire(props)
  return (
    <fieldset
      class="field"
      classList={{ 'field--invalid': Boolean(props.error) }}
      aria-describedby={wiring['aria-describedby']}
    >
      <legend class="field__label">
        <LabelText field={props} />
      </legend>
      <Notes field={props} id={wiring.id} />
      {props.children(wiring)}
      <Ending field={props} id={wiring.id} />
    </fieldset>
  )
}
