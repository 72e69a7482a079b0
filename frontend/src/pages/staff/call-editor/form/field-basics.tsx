import type { FieldType } from '../../../../../../shared/calls/field-types.ts'
import type { FormField } from '../../../../../../shared/calls/form.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { Checkbox } from '../../../../ui/checkbox.tsx'
import { FilterSelect } from '../../../../ui/filter-select.tsx'
import { marked } from '../call-edits.ts'
import { useCallEditor } from '../create-editor.ts'
import { orNone } from '../form-edits/edit.ts'
import { changeFieldAt, placeOfField, type FieldAt } from '../form-edits/field-at.ts'
import { retypeField } from '../form-edits/field-types.ts'
import { LocalizedField } from '../localized-field.tsx'
import { useHanging } from '../use-hanging.ts'

interface Props {
  field: FormField
  at: FieldAt
}

/** What every question has, in the rows of a group too: its words. */
export function FieldTexts(props: Props) {
  const t = useTexts('callParts')
  const place = () => placeOfField(props.at)
  return (
    <>
      <LocalizedField
        place={`${place()}.label`}
        label={t().form.label}
        limit={300}
        value={props.field.label}
        change={(label) => changeFieldAt(props.at, (field) => ({ ...field, label }))}
      />
      <LocalizedField
        place={`${place()}.help`}
        label={t().form.help}
        limit={1000}
        rows={2}
        isOptional
        value={props.field.help}
        change={(help) => changeFieldAt(props.at, (field) => ({ ...field, help: orNone(help) }))}
      />
    </>
  )
}

/** The kind of answer. What hung on the old kind is said. */
export function TypeSelect(props: Props & { types: readonly FieldType[] }) {
  const t = useTexts('callParts')
  const { edit } = useCallEditor()
  const hanging = useHanging()
  const retype = (type: FieldType) => {
    const lost = props.at.cell === undefined ? hanging.ofRetyping(props.at, props.field, type) : []
    edit(changeFieldAt(props.at, (field) => retypeField(field, type)))
    hanging.say(lost)
  }
  return (
    <FilterSelect
      label={t().form.type}
      options={props.types.map((value) => ({ value, label: t().fieldTypes[value] }))}
      value={props.field.type}
      onChange={(type) => type && retype(type)}
    />
  )
}

/** Whether the answer tells who asks, for calls whose evaluators see no names. */
export function IdentifyingBox(props: Props) {
  const t = useTexts('callParts')
  const { edit } = useCallEditor()
  return (
    <Checkbox
      label={t().form.isIdentifying}
      isChecked={props.field.isIdentifying === true}
      onChange={(isSet) => edit(changeFieldAt(props.at, (field) => marked(field, 'isIdentifying', isSet)))}
    />
  )
}

export function RequiredBox(props: Props) {
  const t = useTexts('callParts')
  const { edit } = useCallEditor()
  return (
    <Checkbox
      label={t().form.isRequired}
      isChecked={props.field.required}
      onChange={(required) => edit(changeFieldAt(props.at, (field) => ({ ...field, required })))}
    />
  )
}
