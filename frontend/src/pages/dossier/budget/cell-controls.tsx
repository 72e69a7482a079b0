import { createEffect, createSignal, For } from 'solid-js'
import { computedAmount } from '../../../../../shared/budget/quantity.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { readAmount } from './cell-value.ts'
import { columnText, type SheetColumn } from './columns.ts'
import type { Sheet } from './create-sheet.ts'
import { withPart } from './line-values.ts'
import { beginEditing } from './sheet-keys.ts'

interface ControlProps {
  sheet: Sheet
  path: string
  column: SheetColumn
  /** What ties the control to its label, its fault and its place in the sheet. */
  wiring: Record<string, string | undefined>
}

/**
 * A list to choose from. No list wraps a long name: it lies unseen over the name of what is chosen, which is written
 * out beneath it.
 */
export function ChosenControl(props: ControlProps & { options: { value: string; label: string }[] }) {
  const t = useTexts('budget')
  const value = () => props.sheet.partsAt(props.path)[props.column.part]
  const chosen = () => props.options.find((option) => option.value === value())
  let list: HTMLSelectElement | undefined
  // After its options, which may be others than before.
  createEffect(() => {
    if (list) list.value = chosen()?.value ?? ''
  })
  return (
    <span class="sheet__stack">
      <select
        {...props.wiring}
        ref={(element) => (list = element)}
        class="sheet__control sheet__control--unseen"
        onChange={(event) => {
          const parts = props.sheet.partsAt(props.path)
          const changed = withPart(parts, props.column.part, event.currentTarget.value || null)
          props.sheet.change([{ path: props.path, value: changed }])
        }}
      >
        <option value="">{t().choose}</option>
        <For each={props.options}>{(option) => <option value={option.value}>{option.label}</option>}</For>
      </select>
      <span class="sheet__chosen" classList={{ 'sheet__chosen--none': !chosen() }} aria-hidden="true">
        {chosen()?.label ?? t().choose}
      </span>
    </span>
  )
}

/** What somebody types in a cell: it stays as typed while they do, and is written properly when they leave. */
function createTyping(props: ControlProps, read: (text: string) => string | number | null) {
  const [typed, setTyped] = createSignal<string>()
  return {
    text: () => typed() ?? columnText(props.column, props.sheet.partsAt(props.path)),
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => {
      setTyped(currentTarget.value)
      props.sheet.type(props.path, props.column.part, read(currentTarget.value))
    },
    onKeyDown: ({ key }: KeyboardEvent) => key === 'Escape' && setTyped(undefined),
    onBlur: () => {
      setTyped(undefined)
      props.sheet.leave(props.path)
    },
  }
}

/** A figure; one that follows from others is there to be read and copied. */
export function FigureControl(props: ControlProps) {
  const typing = createTyping(props, readAmount)
  return (
    <input
      {...props.wiring}
      class="sheet__control"
      type="text"
      autocomplete="off"
      inputMode="decimal"
      readOnly={computedAmount(props.sheet.partsAt(props.path), props.column.part) !== undefined}
      value={typing.text()}
      onInput={typing.onInput}
      onKeyDown={typing.onKeyDown}
      onDblClick={(event) => beginEditing(event.currentTarget)}
      onBlur={typing.onBlur}
    />
  )
}

const oneLine = (text: string) => text.replaceAll(/\s*\n\s*/gu, ' ')

/** A text of one line that wraps in its cell: the field is as high as the same text beneath it. */
export function TextControl(props: ControlProps) {
  const typing = createTyping(props, oneLine)
  return (
    <span class="sheet__stack">
      <textarea
        {...props.wiring}
        class="sheet__control"
        rows="1"
        autocomplete="off"
        value={typing.text()}
        onInput={typing.onInput}
        onKeyDown={typing.onKeyDown}
        onDblClick={(event) => beginEditing(event.currentTarget)}
        onBlur={typing.onBlur}
      />
      <span class="sheet__measure" aria-hidden="true">
        {typing.text()}{' '}
      </span>
    </span>
  )
}
