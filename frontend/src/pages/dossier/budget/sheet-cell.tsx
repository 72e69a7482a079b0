import { createMemo, Match, Show, Switch } from 'solid-js'
import { useTexts } from '../../../i18n/texts.ts'
import { controlId } from '../control-id.ts'
import { isFigure, type SheetColumn } from './columns.ts'
import type { Sheet } from './create-sheet.ts'
import { ChosenControl, FigureControl, TextControl } from './cell-controls.tsx'

interface CellProps {
  sheet: Sheet
  path: string
  column: SheetColumn
  lineName: string
  /** The first cell of a line is where links to the line lead. */
  isFirst: boolean
  /** The element that says what is wrong with the cell, where anything is. */
  faultId: string | undefined
  /** What the cell's amount follows from, in words; empty where it is typed. */
  follows: string
}

/** A cell: a native control with its label, and what its amount follows from beneath it. */
export function SheetCell(props: CellProps) {
  const t = useTexts('budget')
  const options = createMemo(() => props.column.options?.(props.sheet.partsAt(props.path)))
  const id = () => (props.isFirst ? controlId(props.path) : `${controlId(props.path)}-${props.column.part}`)
  const described = () => [props.faultId, props.follows && `${id()}-follows`].filter(Boolean).join(' ')
  const wiring = () => ({
    id: id(),
    'aria-label': t().cell(props.column.label, props.lineName),
    'aria-invalid': props.faultId ? ('true' as const) : undefined,
    'aria-describedby': described() || undefined,
    'data-column': props.column.part,
    'data-line': props.path,
  })
  return (
    <td
      class={`sheet__cell sheet__cell--${props.column.kind}`}
      classList={{ number: isFigure(props.column) }}
      data-label={props.column.label}
    >
      <Switch fallback={<TextControl {...props} wiring={wiring()} />}>
        <Match when={options()?.length === 0}>
          <span class="sheet__none" aria-hidden="true">
            –
          </span>
        </Match>
        <Match when={options()}>
          {(found) => <ChosenControl {...props} wiring={wiring()} options={found()} />}
        </Match>
        <Match when={isFigure(props.column)}>
          <FigureControl {...props} wiring={wiring()} />
        </Match>
      </Switch>
      <Show when={props.follows}>
        <span class="sheet__follows" id={`${id()}-follows`}>
          {props.follows}
        </span>
      </Show>
    </td>
  )
}
