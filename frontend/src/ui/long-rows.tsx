import { createMemo, createSignal, onCleanup, onMount, Show, type Accessor, type JSX } from 'solid-js'
import { lateTexts } from '../i18n/texts.ts'
import { Button } from './button.tsx'
import { findRows, LONG, SHOWN_AT_FIRST } from './find-rows.ts'
import { TextField } from './text-field.tsx'

/**
 * Rows of a list that may be long: the first of them, found by what is typed, or all when somebody asks, and on paper.
 * `way` stands beside the search and gets what shows everything: a page's own way into the list.
 */
export function LongRows<Row>(props: {
  rows: readonly Row[]
  /** What a search looks through. */
  textOf: (row: Row) => string
  way?: (showAll: () => void) => JSX.Element
  children: (shown: Accessor<readonly Row[]>) => JSX.Element
}) {
  const [typed, setTyped] = createSignal('')
  const [isWhole, setWhole] = createSignal(false)
  const found = createMemo(() => findRows(props.rows, typed(), props.textOf))
  const shown = createMemo(() =>
    isWhole() || props.rows.length <= LONG ? found() : found().slice(0, SHOWN_AT_FIRST),
  )
  const showAll = () => {
    setTyped('')
    setWhole(true)
  }
  onMount(() => addEventListener('beforeprint', showAll))
  onCleanup(() => removeEventListener('beforeprint', showAll))
  return (
    <>
      <Show when={props.rows.length > LONG && lateTexts('longRows')}>
        {(t) => (
          <div class="long-rows no-print">
            <div class="narrow">
              <TextField label={t().find} value={typed()} onInput={setTyped} />
            </div>
            {props.way?.(showAll)}
            <p class="quiet" role="status">
              {t().shown(shown().length, props.rows.length)}
            </p>
          </div>
        )}
      </Show>
      {props.children(shown)}
      <Show when={shown().length < found().length && lateTexts('longRows')}>
        {(t) => (
          <p class="no-print">
            <Button look="quiet" onClick={() => setWhole(true)}>
              {t().showAll(found().length)}
            </Button>
          </p>
        )}
      </Show>
    </>
  )
}
