import { createMemo, For, Show } from 'solid-js'
import { faultSentence } from '../../../i18n/fault.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { showDone } from '../../../ui/toasts.tsx'
import { useDossier } from '../open-dossier.ts'
import { SaveStatus } from '../save-status.tsx'
import type { SheetColumn } from './columns.ts'
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
                columns={props.columns}
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
  const move = (by: -1 | 1) => {
    const entry = props.sheet.moved(props.sort, props.path, by)
    if (entry) props.sheet.change([entry])
  }
  const remove = () => {
    props.sheet.change([{ path: props.path, value: null }])
    showDone(t().removed(props.name), props.sheet.undo)
  }
  return (
    <span class="sheet__moves">
      <IconButton
        label={`${t().up}: ${props.name}`}
        sign="↑"
        isDisabled={props.isFirst}
        onClick={() => move(-1)}
      />
      <IconButton
        label={`${t().down}: ${props.name}`}
        sign="↓"
        isDisabled={props.isLast}
        onClick={() => move(1)}
      />
      <IconButton label={`${t().remove}: ${props.name}`} sign="×" onClick={remove} />
    </span>
  )
}

function IconButton(props: { label: string; sign: string; isDisabled?: boolean; onClick: () => void }) {
  return (
    <button
      type="button"
      class="sheet__button"
      aria-label={props.label}
      aria-disabled={props.isDisabled ? 'true' : undefined}
      onClick={() => !props.isDisabled && props.onClick()}
    >
      <span aria-hidden="true">{props.sign}</span>
    </button>
  )
}
