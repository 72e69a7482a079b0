import { createSignal, For, Show, type Component } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { FieldType } from '../../../../../shared/calls/field-types.ts'
import type { Form, FormField } from '../../../../../shared/calls/form.ts'
import { localized } from '../../../i18n/format.ts'
import { answerInput, type FieldInput } from '../../dossier/autosave/field-input.ts'
import {
  ChoiceControl,
  DateControl,
  DeclarationControl,
  IntegerControl,
  LongTextControl,
  MoneyControl,
  MultipleChoiceControl,
  ShortTextControl,
  TerritoryControl,
  type ControlProps,
} from '../../dossier/controls.tsx'

const CONTROLS = {
  shortText: ShortTextControl,
  longText: LongTextControl,
  integer: IntegerControl,
  money: MoneyControl,
  date: DateControl,
  choice: ChoiceControl,
  multipleChoice: MultipleChoiceControl,
  territory: TerritoryControl,
  declaration: DeclarationControl,
} as const satisfies Record<FieldType, Component<ControlProps>>

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

function PreviewField(props: { field: FormField }) {
  const [input, setInput] = createSignal<FieldInput>(answerInput(null))
  return (
    <Dynamic
      component={CONTROLS[props.field.type]}
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
