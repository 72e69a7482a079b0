import { createMemo, For, Show } from 'solid-js'
import type { Answer } from '../../../../../shared/calls/answer.ts'
import { CURRENCY_PATH, type LineSort } from '../../../../../shared/budget/lines.ts'
import type { BudgetRules } from '../../../../../shared/budget/rules.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { controlId } from '../control-id.ts'
import { COLUMNS } from './columns.ts'
import { ComputedRows } from './computed-rows.tsx'
import type { Sheet } from './create-sheet.ts'
import { emptyLine, readPasted, withPart } from './line-values.ts'
import { LineRow } from './line-row.tsx'
import { readBlock } from './paste.ts'
import { chooseCell, moveByKey, noteTyping } from './sheet-keys.ts'

export interface SheetProps {
  sheet: Sheet
  sort: LineSort
  rules: BudgetRules
  partnerId: string
  currency: string
}

/** Adds lines, and the currency with the first: the page only proposed it until then. */
function createAdding(props: SheetProps) {
  const withCurrency = (entries: { path: string; value: Answer }[]) =>
    props.sheet.valueAt(CURRENCY_PATH) === null
      ? [{ path: CURRENCY_PATH, value: props.currency }, ...entries]
      : entries
  const newLines = (count: number) =>
    props.sheet.newLines(props.sort, count).map(({ path, place }) => ({
      path,
      value: emptyLine(props.sort, props.rules, { place, currency: props.currency }),
    }))
  return {
    add: () => {
      const lines = newLines(1)
      props.sheet.change(withCurrency(lines))
      return lines[0]?.path
    },
    /** Puts a block into the lines from a cell on; gives how many cells it filled. */
    paste: (
      from: { path: string | undefined; column: number },
      block: readonly (readonly string[])[],
    ): number => {
      const columns = COLUMNS[props.sort](props.rules)
      const present = props.sheet.lines[props.sort]()
      const first = from.path === undefined ? present.length : present.indexOf(from.path)
      const known = present.slice(first).map((path) => ({ path, value: props.sheet.partsAt(path) }))
      const targets = [...known, ...newLines(Math.max(0, block.length - known.length))]
      let filled = 0
      const entries = block.flatMap((cells, row) => {
        const target = targets[row]
        if (!target) return []
        let parts = target.value
        cells.forEach((text, offset) => {
          const column = columns[from.column + offset]
          const value = column && readPasted(column, parts, text)
          if (!column || value === undefined) return
          parts = withPart(parts, column.part, value)
          filled += 1
        })
        return [{ path: target.path, value: parts }]
      })
      props.sheet.change(withCurrency(entries))
      return filled
    },
  }
}

/** Lines of a budget: a sheet on a desk, cards on a phone. Every cell is an input of its own, with its label. */
export function SheetTable(props: SheetProps) {
  const t = useTexts('budget')
  const adding = createAdding(props)
  const columns = createMemo(() => COLUMNS[props.sort](props.rules))
  const paths = () => props.sheet.lines[props.sort]()
  let table: HTMLTableElement | undefined
  const title = () => (props.sort === 'cost' ? t().costs : t().funding)
  const add = () => {
    const path = adding.add()
    queueMicrotask(() => path && document.getElementById(controlId(path))?.focus())
  }
  const paste = (event: ClipboardEvent) => {
    const block = readBlock(event.clipboardData?.getData('text/plain') ?? '')
    const isBlock = block.length > 1 || (block[0]?.length ?? 0) > 1
    if (!isBlock || !(event.target instanceof HTMLElement)) return
    event.preventDefault()
    const { line, column } = event.target.dataset
    const at = columns().findIndex(({ part }) => part === column)
    const filled = adding.paste({ path: line, column: Math.max(0, at) }, block)
    showDone(t().pasted(filled), props.sheet.undo)
  }
  return (
    <div class="sheet">
      <table
        class="sheet__table"
        ref={(element) => (table = element)}
        onKeyDown={(event) => {
          if (table && moveByKey(table, event) === 'restore') props.sheet.restore()
        }}
        onFocusIn={(event) => chooseCell(event.target)}
        onInput={(event) => noteTyping(event.target)}
        onPaste={paste}
      >
        <caption class="visually-hidden">{title()}</caption>
        <thead>
          <tr>
            <For each={columns()}>
              {(column) => (
                <th scope="col" classList={{ number: column.kind === 'amount' }}>
                  {column.label}
                </th>
              )}
            </For>
            <th scope="col">{t().actions}</th>
          </tr>
        </thead>
        <tbody>
          <For each={paths()}>
            {(path, index) => (
              <LineRow
                {...props}
                path={path}
                columns={columns()}
                number={index() + 1}
                isFirst={index() === 0}
                isLast={index() === paths().length - 1}
              />
            )}
          </For>
          <Show when={props.sort === 'cost'}>
            <ComputedRows rules={props.rules} partnerId={props.partnerId} currency={props.currency} />
          </Show>
        </tbody>
      </table>
      <Show when={paths().length === 0}>
        <p class="quiet">{props.sort === 'cost' ? t().noCosts : t().noFunding}</p>
      </Show>
      <div id={controlId(`add-${props.sort}`)} tabindex="-1" onPaste={paste}>
        <Button look="quiet" onClick={add}>
          {props.sort === 'cost' ? t().addCost : t().addFunding}
        </Button>
      </div>
    </div>
  )
}
