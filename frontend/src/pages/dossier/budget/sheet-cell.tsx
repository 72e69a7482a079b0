import { createEffect, createMemo, createSignal, For, Match, Show, Switch } from 'solid-js'
import { computedAmount } from '../../../../../shared/budget/quantity.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { controlId } from '../control-id.ts'
import { amountText, readAmount } from './cell-value.ts'
import type { SheetColumn } from './columns.ts'
import type { Sheet } from './create-sheet.ts'
import { withPart } from './line-values.ts'
import { beginEditing } from './sheet-keys.ts'

interface CellProps {
  sheet: Sheet
  path: string
  column: SheetColumn
  lineName: string
  /** The first cell of a line is where links to the line lead. */
  isFirst: boolean
  fault: string | undefined
  /** What the cell's amount follows from, in words; empty where it is typed. */
  follows: string
}

type Wiring = Record<string, string | undefined>

/** A cell: a native control with its label, and what follows from what or is wrong beneath it. */
export function SheetCell(props: CellProps) {
  const t = useTexts('budget')
  const options = createMemo(() => props.column.options?.(props.sheet.partsAt(props.path)) ?? [])
  const id = () => (props.isFirst ? controlId(props.path) : `${controlId(props.path)}-${props.column.part}`)
  const wiring = (): Wiring => ({
    id: id(),
    'aria-label': t().cell(props.column.label, props.lineName),
    'aria-invalid': props.fault ? 'true' : undefined,
    'aria-describedby':
      [props.fault && `${id()}-fault`, props.follows && `${id()}-follows`].filter(Boolean).join(' ') ||
      undefined,
    'data-column': props.column.part,
    'data-line': props.path,
  })
  return (
    <td
      classList={{
        sheet__cell: true,
        number: props.column.kind === 'amount',
        'sheet__cell--wide': props.column.kind === 'text' && !props.column.room,
        'sheet__cell--choice': props.column.kind === 'choice',
        'sheet__cell--narrow': props.column.room === 'narrow',
      }}
      data-label={props.column.label}
    >
      <Switch fallback={<TypedCell {...props} wiring={wiring()} />}>
        <Match when={props.column.kind === 'choice' && options().length === 0}>
          <span class="quiet" aria-hidden="true">
            –
          </span>
        </Match>
        <Match when={props.column.kind === 'choice'}>
          <ChosenCell {...props} wiring={wiring()} options={options()} />
        </Match>
      </Switch>
      <Show when={props.follows}>
        <span class="sheet__follows" id={`${id()}-follows`}>
          {props.follows}
        </span>
      </Show>
      <Show when={props.fault}>
        {(fault) => (
          <span class="field__error" id={`${id()}-fault`}>
            {fault()}
          </span>
        )}
      </Show>
    </td>
  )
}

/** A list to choose from. It cannot wrap a long name: it lies unseen over the name, which is written out beneath it. */
function ChosenCell(props: CellProps & { wiring: Wiring; options: { value: string; label: string }[] }) {
  const t = useTexts('budget')
  const value = () => props.sheet.partsAt(props.path)[props.column.part]
  const chosen = () => props.options.find((option) => option.value === value())
  let list: HTMLSelectElement | undefined
  // After its options, which may be others than before.
  createEffect(() => {
    if (list) list.value = chosen()?.value ?? ''
  })
  return (
    <span class="sheet__choice">
      <select
        {...props.wiring}
        ref={(element) => (list = element)}
        class="sheet__control"
        onChange={(event) => {
          const parts = props.sheet.partsAt(props.path)
          const changed = withPart(parts, props.column.part, event.currentTarget.value || null)
          props.sheet.change([{ path: props.path, value: changed }])
        }}
      >
        <option value="">{t().choose}</option>
        <For each={props.options}>{(option) => <option value={option.value}>{option.label}</option>}</For>
      </select>
      <span class="sheet__chosen" classList={{ quiet: !chosen() }} aria-hidden="true">
        {chosen()?.label ?? t().choose}
      </span>
    </span>
  )
}

function TypedCell(props: CellProps & { wiring: Wiring }) {
  // While somebody types, the text stays as typed; on leaving it is written properly.
  const [typed, setTyped] = createSignal<string>()
  const isAmount = () => props.column.kind === 'amount'
  const parts = () => props.sheet.partsAt(props.path)
  const isComputed = () => computedAmount(parts(), props.column.part) !== undefined
  const shown = () => {
    const value = parts()[props.column.part]
    return isAmount() ? amountText(value) : String(value ?? '')
  }
  return (
    <input
      {...props.wiring}
      class="sheet__control"
      type="text"
      autocomplete="off"
      inputMode={isAmount() ? 'decimal' : 'text'}
      readOnly={isComputed()}
      value={typed() ?? shown()}
      onInput={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        props.sheet.type(props.path, props.column.part, isAmount() ? readAmount(text) : text)
      }}
      onKeyDown={(event) => event.key === 'Escape' && setTyped(undefined)}
      onDblClick={(event) => beginEditing(event.currentTarget)}
      onBlur={() => {
        setTyped(undefined)
        props.sheet.leave(props.path)
      }}
    />
  )
}
