import { Show } from 'solid-js'
import { ALL_BINDINGS, FIELD_TYPES } from '../../../../../shared/calls/field-types.ts'
import type { FormField } from '../../../../../shared/calls/form.ts'
import { BINDING_TYPES } from '../../../../../shared/calls/publish-check.ts'
import { localized } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { FilterSelect } from '../../../ui/filter-select.tsx'
import { useCallEditor } from './create-editor.ts'
import { changeField, moveField, moveFieldTo, removeField, retypeField } from './form-edits.ts'
import { FieldRules } from './field-rules.tsx'
import { ItemBox } from './item-box.tsx'
import { LocalizedField } from './localized-field.tsx'

interface Props {
  field: FormField
  /** Position of its section, and its own in it. */
  section: number
  index: number
  count: number
}

/** One question of the form. */
export function FieldEditor(props: Props) {
  const t = useTexts('callEditor')
  const { edit } = useCallEditor()
  const place = () => `form.sections.${props.section}.fields.${props.index}`
  const name = () => localized(props.field.label) || t().form.unnamedField
  const change = (next: (field: FormField) => FormField, about?: string) =>
    edit(changeField(props.section, props.index, next), about)
  const note = () =>
    [
      t().fieldTypes[props.field.type],
      props.field.required ? t().form.required : t().form.optional,
      props.field.binding && t().bindings[props.field.binding],
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <ItemBox
      place={place()}
      title={`${props.index + 1}. ${name()}`}
      note={note()}
      index={props.index}
      count={props.count}
      move={(by) => moveField(props.section, props.index, by)}
      remove={removeField(props.section, props.index)}
      removedText={t().form.fieldRemoved(name())}
    >
      <LocalizedField
        place={`${place()}.label`}
        label={t().form.label}
        limit={300}
        value={props.field.label}
        change={(label) => changeField(props.section, props.index, (field) => ({ ...field, label }))}
      />
      <LocalizedField
        place={`${place()}.help`}
        label={t().form.help}
        limit={1000}
        rows={2}
        isOptional
        value={props.field.help}
        change={(help) => changeField(props.section, props.index, (field) => withHelp(field, help))}
      />
      <div class="row-of-fields">
        <FilterSelect
          label={t().form.type}
          options={FIELD_TYPES.map((value) => ({ value, label: t().fieldTypes[value] }))}
          value={props.field.type}
          onChange={(type) => type && change((field) => retypeField(field, type))}
        />
        <BindingSelect {...props} />
        <SectionSelect {...props} />
      </div>
      <Checkbox
        label={t().form.isRequired}
        isChecked={props.field.required}
        onChange={(required) => change((field) => ({ ...field, required }))}
      />
      <FieldRules field={props.field} section={props.section} index={props.index} place={place()} />
    </ItemBox>
  )
}

function BindingSelect(props: Props) {
  const t = useTexts('callEditor')
  const { edit } = useCallEditor()
  const possible = () =>
    ALL_BINDINGS.filter((binding) => {
      const types: readonly string[] = BINDING_TYPES[binding]
      return types.includes(props.field.type)
    })
  return (
    <Show when={possible().length > 0}>
      <FilterSelect
        label={t().form.binding}
        options={possible().map((value) => ({ value, label: t().bindings[value] }))}
        all={t().form.noBinding}
        value={props.field.binding}
        onChange={(binding) =>
          edit(
            changeField(props.section, props.index, ({ binding: _before, ...field }) =>
              binding ? { ...field, binding } : field,
            ),
          )
        }
      />
    </Show>
  )
}

function SectionSelect(props: Props) {
  const t = useTexts('callEditor')
  const { content, edit } = useCallEditor()
  const options = () =>
    content().form.sections.map((section, index) => ({
      value: String(index),
      label: `${index + 1}. ${localized(section.title) || t().form.unnamedSection}`,
    }))
  return (
    <Show when={options().length > 1}>
      <FilterSelect
        label={t().form.inSection}
        options={options()}
        value={String(props.section)}
        onChange={(to) => to !== undefined && edit(moveFieldTo(props.section, props.index, Number(to)))}
      />
    </Show>
  )
}

function withHelp({ help: _before, ...field }: FormField, help: { fr: string; en: string }): FormField {
  return help.fr === '' && help.en === '' ? field : { ...field, help }
}
