import { Index } from 'solid-js'
import type { FieldType } from '../../../../../../shared/calls/field-types.ts'
import { useTexts } from '../../../../i18n/texts.ts'

/** Adds a question of a chosen kind. `onAdd` gives the place of the new one, which opens with the focus in it. */
export function AddQuestion<Type extends FieldType>(props: {
  label: string
  types: readonly Type[]
  onAdd: (type: Type) => string
}) {
  const t = useTexts('callParts')
  // Widened: texts are read by any type's name.
  const name = (type: FieldType) => t().fieldTypes[type]
  const add = (chosen: string) => {
    const type = props.types.find((known) => known === chosen)
    if (!type) return
    const place = props.onAdd(type)
    queueMicrotask(() => {
      const box = document.getElementById(place)
      if (box instanceof HTMLDetailsElement) box.open = true
      box?.querySelector('input')?.focus()
    })
  }
  return (
    <label class="add-field">
      <span>{props.label}</span>
      <select
        class="input"
        onChange={(event) => {
          add(event.currentTarget.value)
          event.currentTarget.value = ''
        }}
      >
        <option value="">{t().form.chooseType}</option>
        <Index each={props.types}>{(type) => <option value={type()}>{name(type())}</option>}</Index>
      </select>
    </label>
  )
}
