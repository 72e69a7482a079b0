import { createMemo, For, Show } from 'solid-js'
import { amountParts, readCostLine } from '../../../../../shared/budget/lines.ts'
import { UNIT_PRICE } from '../../../../../shared/budget/quantity.ts'
import { tellQuantities } from '../../../../../shared/budget/tell-quantities.ts'
import { faultSentence } from '../../../i18n/fault.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { controlId } from '../control-id.ts'
import { useDossier } from '../open-dossier.ts'
import { COLUMNS, type SheetColumn } from './columns.ts'
import { LineActions, LineSaved } from './line-actions.tsx'
import { LineConflict } from './line-conflict.tsx'
import { SheetCell } from './sheet-cell.tsx'
import type { SheetProps } from './sheet-table.tsx'

/** A line of the sheet: its cells, its order, how its saving goes, and beneath it what is wrong with it. */
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
  const allColumns = () => COLUMNS[props.sort](props.rules, { withQuantities: true })
  const refusal = () => {
    const current = status()
    return current.kind === 'refused' ? current.refusal : undefined
  }
  const conflict = () => {
    const current = status()
    return current.kind === 'conflict' ? current : undefined
  }
  const faultId = () => `${controlId(props.path)}-fault`
  /** What is wrong, with the name of its column: a cell is too narrow for a sentence, or not shown at all. */
  const fault = () => {
    const found = refusal()
    if (!found) return undefined
    const sentence = found.detail ?? faultSentence(found.code, found.facts)
    const column = allColumns().find(({ part }) => part === found.facts?.['part'])
    return column ? t().named(column.label, sentence) : sentence
  }
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
              lineName={t().line[props.sort](props.number)}
              isFirst={index() === 0}
              faultId={refusal()?.facts?.['part'] === column.part ? faultId() : undefined}
              follows={followsOf(column.part)}
            />
          )}
        </For>
        <td class="sheet__actions">
          <LineActions {...props} />
          <LineSaved status={status()} />
        </td>
      </tr>
      <Show when={fault()}>
        {(text) => (
          <tr class="sheet__fault">
            <td colspan={props.columns.length + 1}>
              <span class="field__error" id={faultId()}>
                {text()}
              </span>
            </td>
          </tr>
        )}
      </Show>
      <Show when={conflict()}>
        {(found) => (
          <tr>
            <td colspan={props.columns.length + 1}>
              <LineConflict
                fieldKey={key()}
                columns={allColumns()}
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
