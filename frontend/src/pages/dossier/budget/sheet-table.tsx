import { createMemo, createSignal, For, Show } from 'solid-js'
import type { LineSort } from '../../../../../shared/budget/lines.ts'
import type { BudgetRules } from '../../../../../shared/budget/rules.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { controlId } from '../control-id.ts'
import { createAdding } from './adding.ts'
import { COLUMNS, isFigure } from './columns.ts'
import { isByQuantity } from '../../../../../shared/budget/quantity.ts'
import { ComputedRows } from './computed-rows.tsx'
import type { Sheet } from './create-sheet.ts'
import { LineRow } from './line-row.tsx'
import { readBlock } from './paste.ts'
import { chooseCell, moveByKey, noteTyping } from './sheet-keys.ts'
import './sheet.css'

export interface SheetProps {
  sheet: Sheet
  sort: LineSort
  rules: BudgetRules
  partnerId: string
  currency: string
}

/** Lines of a budget: a sheet on a desk, cards on a phone. Every cell is an input of its own, with its label. */
export function SheetTable(props: SheetProps) {
  const t = useTexts('budget')
  const paths = () => props.sheet.lines[props.sort]()
  const [withQuantities, setWithQuantities] = createSignal(
    paths().some((path) => isByQuantity(props.sheet.partsAt(path))),
  )
  const columns = createMemo(() => COLUMNS[props.sort](props.rules, { withQuantities: withQuantities() }))
  const adding = createAdding(props, { columns, showQuantities: () => setWithQuantities(true) })
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
    showDone(t().pasted(adding.paste({ path: line, column: Math.max(0, at) }, block)))
  }
  return (
    <div class="sheet">
      <Show when={props.sort === 'cost'}>
        <Checkbox
          label={t().quantities}
          hint={t().quantitiesHint}
          isChecked={withQuantities()}
          onChange={setWithQuantities}
        />
      </Show>
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
                <th scope="col" classList={{ number: isFigure(column) }}>
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
            <ComputedRows
              rules={props.rules}
              partnerId={props.partnerId}
              currency={props.currency}
              columns={columns()}
            />
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
