import { createMemo, For, Show } from 'solid-js'
import { amountParts, readCostLine } from '../../../../../shared/budget/lines.ts'
import { tellQuantities } from '../../../../../shared/budget/tell-quantities.ts'
import { UNIT_PRICE } from '../../../../../shared/budget/quantity.ts'
import { faultSentence } from '../../../i18n/fault.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { showDone } from '../../../ui/toasts.tsx'
import { controlId } from '../control-id.ts'
import { useDossier } from '../open-dossier.ts'
import { SaveStatus } from '../save-status.tsx'
import { COLUMNS, type SheetColumn } from './columns.ts'
import { LineConflict } from './line-conflict.tsx'
import { SheetCell } from './sheet-cell.tsx'
import type { SheetProps } from './sheet-table.tsx'

/** A line of the sheet: its cells, its order, and how its saving goes. */
export function LineRow(
  props: SheetProps & {
    path: string
    columns: readonly SheetColumn[]
    number: number
    isFirst: boolean
    isLast: boolean
  },
) {
  const t = useTexts('budget')
  const { autosave } = useDossier()
  const key = () => props.sheet.keyOf(props.path)
  const status = createMemo(() => autosave.status(key()))
  const refusal = () => {
    const current = status()
    return current.kind === 'refused' ? current.refusal : undefined
  }
  const faultOf = (part: string) => {
    const found = refusal()
    if (!found || (found.facts?.['part'] ?? part) !== part) return undefined
    return found.detail ?? faultSentence(found.code, found.facts)
  }
  const conflict = () => {
    const current = status()
    return current.kind === 'conflict' ? current : undefined
  }
  const name = () => t().line(props.number)
  /** What an amount follows from, where its quantity and price are not shown beside it. */
  const followsOf = (part: string) => {
    const isShown = props.columns.some((column) => column.part === UNIT_PRICE)
    const at = props.sort === 'cost' && !isShown ? amountParts(props.rules).indexOf(part) : -1
    if (at < 0) return ''
    const line = readCostLine(props.rules, props.path, props.sheet.partsAt(props.path))
    const quantities = [line.quantities[at] ?? null]
    return tellQuantities({ ...line, quantities }, { periods: [], locale: language() })[0] ?? ''
  }
  return (
    <>
      <tr data-line="" class="sheet__line">
        <For each={props.columns}>
          {(column, index) => (
            <SheetCell
              sheet={props.sheet}
              path={props.path}
              column={column}
              lineName={name()}
              isFirst={index() === 0}
              fault={faultOf(column.part)}
              follows={followsOf(column.part)}
            />
          )}
        </For>
        <td class="sheet__actions">
          <Moves {...props} name={name()} />
          <SaveStatus status={refusal() ? { kind: 'quiet' } : status()} />
        </td>
      </tr>
      <Show when={conflict()}>
        {(found) => (
          <tr>
            <td colspan={props.columns.length + 1}>
              <LineConflict
                fieldKey={key()}
                columns={COLUMNS[props.sort](props.rules, { withQuantities: true })}
                theirs={found().theirs}
                mine={found().mine}
              />
            </td>
          </tr>
        )}
      </Show>
    </>
  )
}

function Moves(props: SheetProps & { path: string; name: string; isFirst: boolean; isLast: boolean }) {
  const t = useTexts('budget')
  const move = (by: -1 | 1, button: HTMLButtonElement) => {
    const entry = props.sheet.moved(props.sort, props.path, by)
    if (!entry) return
    props.sheet.change([entry])
    // The row is taken out and put in elsewhere, which takes the focus from it.
    button.focus()
  }
  const remove = () => {
    const paths = props.sheet.lines[props.sort]()
    const at = paths.indexOf(props.path)
    const neighbour = paths[at + 1] ?? paths[at - 1]
    props.sheet.change([{ path: props.path, value: null }])
    document.getElementById(controlId(neighbour ?? `add-${props.sort}`))?.focus()
    showDone(t().removed(props.name), props.sheet.undo)
  }
  return (
    <span class="sheet__moves">
      <IconButton
        label={`${t().up}: ${props.name}`}
        sign="↑"
        isDisabled={props.isFirst}
        onClick={(button) => move(-1, button)}
      />
      <IconButton
        label={`${t().down}: ${props.name}`}
        sign="↓"
        isDisabled={props.isLast}
        onClick={(button) => move(1, button)}
      />
      <IconButton label={`${t().remove}: ${props.name}`} sign="×" onClick={remove} />
    </span>
  )
}

function IconButton(props: {
  label: string
  sign: string
  isDisabled?: boolean
  onClick: (button: HTMLButtonElement) => void
}) {
  return (
    <button
      type="button"
      class="sheet__button"
      aria-label={props.label}
      aria-disabled={props.isDisabled ? 'true' : undefined}
      onClick={(event) => !props.isDisabled && props.onClick(event.currentTarget)}
    >
      <span aria-hidden="true">{props.sign}</span>
    </button>
  )
}
