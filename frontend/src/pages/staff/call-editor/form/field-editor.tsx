import { Show } from 'solid-js'
import { ALL_BINDINGS, FIELD_TYPES } from '../../../../../../shared/calls/field-types.ts'
import type { FormField } from '../../../../../../shared/calls/form.ts'
import { BINDING_TYPES } from '../../../../../../shared/calls/form-check.ts'
import { localized } from '../../../../i18n/format.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { FilterSelect } from '../../../../ui/filter-select.tsx'
import { useCallEditor } from '../create-editor.ts'
import { ConditionsEditor } from './conditions-editor.tsx'
import { FieldTexts, IdentifyingBox, RequiredBox, TypeSelect } from './field-basics.tsx'
import { changeField, moveField, moveFieldTo, removeField } from '../form-edits/fields.ts'
import { GroupRules } from './group-rules.tsx'
import { KindSelect } from './kind-select.tsx'
import { useHanging } from '../use-hanging.ts'
import { FieldRules } from './field-rules.tsx'
import { ItemBox } from '../item-box.tsx'

interface Props {
  field: FormField
  /** Position of its section, and its own in it. */
  section: number
  index: number
  count: number
}

/** One question of the form. */
export function FieldEditor(props: Props) {
  const t = useTexts('callParts')
  const names = useTexts('callFaults')
  const forms = useTexts('formEditor')
  const hanging = useHanging()
  const place = () => `form.sections.${props.section}.fields.${props.index}`
  const name = () => localized(props.field.label) || t().form.unnamedField
  const at = () => ({ section: props.section, field: props.index })
  const note = () =>
    [
      t().fieldTypes[props.field.type],
      props.field.required ? t().form.required : t().form.optional,
      props.field.binding && names().bindings[props.field.binding],
      (props.field.showWhen ?? []).length > 0 && forms().conditions.note,
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
      removedText={[t().form.fieldRemoved(name()), ...hanging.ofField(props.section, props.field)].join(' ')}
    >
      <FieldTexts field={props.field} at={at()} />
      <div class="row-of-fields">
        <TypeSelect field={props.field} at={at()} types={FIELD_TYPES} />
        <BindingSelect {...props} />
        <SectionSelect {...props} />
      </div>
      <RequiredBox field={props.field} at={at()} />
      <IdentifyingBox field={props.field} at={at()} />
      <FieldRules field={props.field} at={at()} />
      <Show when={props.field.type === 'group'}>
        <GroupRules field={props.field} at={at()} />
      </Show>
      <Show when={props.field.type === 'file'}>
        <KindSelect field={props.field} at={at()} />
      </Show>
      <ConditionsEditor showWhen={props.field.showWhen} shown={at()} />
    </ItemBox>
  )
}

function BindingSelect(props: Props) {
  const t = useTexts('callParts')
  const names = useTexts('callFaults')
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
        options={possible().map((value) => ({ value, label: names().bindings[value] }))}
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
  const t = useTexts('callParts')
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
