import { Show } from 'solid-js'
import type { FormField } from '../../../../../../shared/calls/form.ts'
import { localized } from '../../../../i18n/format.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { FilterSelect } from '../../../../ui/filter-select.tsx'
import { useCallEditor } from '../create-editor.ts'
import { changeFieldAt, placeOfField, type FieldAt } from '../form-edits/field-at.ts'

/** Which of the call's papers a question asks for at its place in the form. */
export function KindSelect(props: { field: FormField; at: FieldAt }) {
  const t = useTexts('formEditor')
  const editor = useTexts('callParts')
  const { content, edit } = useCallEditor()
  const place = () => `${placeOfField(props.at)}.kindId`
  const options = () =>
    content().documentKinds.map(({ id, label }) => ({
      value: id,
      label: localized(label) || editor().papers.unnamed,
    }))
  return (
    <Show
      when={options().length > 0}
      fallback={
        <p class="notice" id={place()} tabindex="-1">
          {t().rules.noKinds}
        </p>
      }
    >
      <FilterSelect
        id={place()}
        label={t().rules.kind}
        all={t().rules.chooseKind}
        options={options()}
        value={options().find(({ value }) => value === props.field.kindId)?.value}
        onChange={(kindId) => edit(changeFieldAt(props.at, (field) => ({ ...field, kindId })))}
      />
    </Show>
  )
}
