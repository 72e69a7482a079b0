import { useLocation } from '@solidjs/router'
import { Show } from 'solid-js'
import { useTexts } from '../../../i18n/texts.ts'
import { writeTableState, type TableState } from './table-state.ts'

/** Links to the first and to the next page of the list; the one before is « back » of the browser. */
export function Pages(props: { table: TableState; next: string | undefined }) {
  const t = useTexts('staff')
  const location = useLocation()
  const address = (cursor: string | undefined) => {
    // The search looks through one page; it does not go on to the next.
    const parameters = Object.entries(writeTableState({ ...props.table, search: '', cursor }))
    const query = new URLSearchParams(
      parameters.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ).toString()
    return query === '' ? location.pathname : `${location.pathname}?${query}`
  }
  return (
    <Show when={props.table.cursor ?? props.next}>
      <nav class="pages no-print" aria-label={t().dossiers.pages}>
        <Show when={props.table.cursor}>
          <a class="button button--quiet" href={address(undefined)}>
            {t().dossiers.firstPage}
          </a>
        </Show>
        <Show when={props.next}>
          {(cursor) => (
            <a class="button button--quiet" href={address(cursor())}>
              {t().dossiers.nextPage}
            </a>
          )}
        </Show>
      </nav>
    </Show>
  )
}
