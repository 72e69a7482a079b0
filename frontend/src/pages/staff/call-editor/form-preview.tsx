import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Form, FormField } from '../../../../../shared/calls/form.ts'
import { localized } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { answerInput, type FieldInput } from '../../dossier/autosave/field-input.ts'
import { CONTROLS, type SingleFieldType } from '../../dossier/control-of.ts'

/** The form with the applicant's own controls; what is typed here goes nowhere. */
export default function FormPreview(props: { form: Form }) {
  return (
    <For each={props.form.sections}>
      {(section) => (
        <section class="form">
          <h3>{localized(section.title)}</h3>
          <Show when={localized(section.introduction)}>
            {(introduction) => <p class="pre-line">{introduction()}</p>}
          </Show>
          <For each={section.fields}>{(field) => <PreviewField field={field} />}</For>
        </section>
      )}
    </For>
  )
}

const singleType = ({ type }: FormField): SingleFieldType | undefined =>
  type === 'group' || type === 'file' ? undefined : type

function PreviewField(props: { field: FormField }) {
  return (
    <Switch>
      <Match when={singleType(props.field)}>{(type) => <Single field={props.field} type={type()} />}</Match>
      <Match when={props.field.type === 'group'}>
        <Group field={props.field} />
      </Match>
      <Match when={props.field.type === 'file'}>
        <div class="field">
          <p class="field__label">{localized(props.field.label)}</p>
          <p class="field__hint">{localized(props.field.help)}</p>
        </div>
      </Match>
    </Switch>
  )
}

function Single(props: { field: FormField; type: SingleFieldType }) {
  const [input, setInput] = createSignal<FieldInput>(answerInput(null))
  return (
    <Dynamic
      component={CONTROLS[props.type]}
      field={props.field}
      input={input()}
      onInput={setInput}
      onLeave={() => undefined}
      isReadOnly={false}
      wiring={{
        label: localized(props.field.label),
        hint: localized(props.field.help) || undefined,
        isOptional: !props.field.required,
      }}
    />
  )
}

/** One row stands for all of them. */
function Group(props: { field: FormField }) {
  const t = useTexts('dossier')
  return (
    <fieldset class="repeat">
      <legend class="repeat__title">{localized(props.field.label)}</legend>
      <Show when={localized(props.field.help)}>{(help) => <p class="field__hint">{help()}</p>}</Show>
      <section class="repeat__row">
        <h4 class="repeat__name">{t().group.row(localized(props.field.rowLabel) || t().group.anyRow, 1)}</h4>
        <For each={props.field.fields}>{(field) => <PreviewField field={field} />}</For>
      </section>
    </fieldset>
  )
}
