import { createSignal, For, Match, Show, Switch } from 'solid-js'
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
}

/** A cell: a native control with its label, and its fault beneath it. */
export function SheetCell(props: CellProps) {
  const t = useTexts('budget')
  const options = () => props.column.options?.(props.sheet.partsAt(props.path)) ?? []
  const id = () => (props.isFirst ? controlId(props.path) : `${controlId(props.path)}-${props.column.part}`)
  const wiring = () => ({
    id: id(),
    'aria-label': t().cell(props.column.label, props.lineName),
    'aria-invalid': props.fault ? ('true' as const) : undefined,
    'aria-describedby': props.fault ? `${id()}-fault` : undefined,
    'data-column': props.column.part,
    'data-line': props.path,
  })
  return (
    <td
      classList={{
        sheet__cell: true,
        number: props.column.kind === 'amount',
        'sheet__cell--wide': props.column.kind === 'text',
      }}
      data-label={props.column.label}
    >
      <Switch>
        <Match when={props.column.kind === 'choice' && options().length === 0}>
          <span class="quiet" aria-hidden="true">
            –
          </span>
        </Match>
        <Match when={props.column.kind === 'choice'}>
          <select
            {...wiring()}
            class="sheet__control"
            onChange={(event) => {
              const parts = props.sheet.partsAt(props.path)
              const value = event.currentTarget.value || null
              props.sheet.change([{ path: props.path, value: withPart(parts, props.column.part, value) }])
            }}
          >
            <option value="">{t().choose}</option>
            <For each={options()}>
              {(option) => (
                <option
                  value={option.value}
                  selected={props.sheet.partsAt(props.path)[props.column.part] === option.value}
                >
                  {option.label}
                </option>
              )}
            </For>
          </select>
        </Match>
        <Match when={true}>
          <TypedCell {...props} wiring={wiring()} />
        </Match>
      </Switch>
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

function TypedCell(props: CellProps & { wiring: Record<string, string | undefined> }) {
  // While somebody types, the text stays as typed; on leaving it is written properly.
  const [typed, setTyped] = createSignal<string>()
  const isAmount = () => props.column.kind === 'amount'
  const shown = () => {
    const value = props.sheet.partsAt(props.path)[props.column.part]
    return isAmount() ? amountText(value) : String(value ?? '')
  }
  return (
    <input
      {...props.wiring}
      class="sheet__control"
      type="text"
      autocomplete="off"
      inputMode={isAmount() ? 'decimal' : 'text'}
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
