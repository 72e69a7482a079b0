import { useSearchParams } from '@solidjs/router'
import { createMemo, Show } from 'solid-js'
import type { DossierRow } from '../../../../../shared/dossiers/dossier.ts'
import { call } from '../../../api/client.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { createLoad } from '../../../ui/resource.ts'
import { CardsSkeleton } from '../../../ui/skeleton.tsx'
import { StatusMessage } from '../../../ui/status-message.tsx'
import { useStaffCall } from '../call/call-context.ts'
import { CallTitle } from '../call/call-title.tsx'
import { DossiersTable } from './dossiers-table.tsx'
import { DossierFilters } from './filters.tsx'
import { Pages } from './pages.tsx'
import { readTableState, searchRows, writeTableState, type TableState } from './table-state.ts'

/** The dossiers of a call, 50 a page; the address restores filter, order, search and page. */
export default function DossiersPage() {
  const t = useTexts('staff')
  const { call: current } = useStaffCall()
  const [parameters, setParameters] = useSearchParams()
  const table = () => readTableState(parameters)
  const show = (next: TableState, replace = false) =>
    setParameters(writeTableState(next), { replace, scroll: false })
  // Asked for again only when what the API is asked for changes: not at every key of the search.
  const wanted = createMemo(() => ({ callId: current().id, query: asQuery(table()) }), undefined, {
    equals: (before, after) => JSON.stringify(before) === JSON.stringify(after),
  })
  const { resource, reload } = createLoad(wanted, ({ callId, query }) =>
    call('GET /calls/:callId/dossiers', { params: { callId }, query }),
  )
  return (
    <>
      <CallTitle text={t().dossiers.title} />
      <DossierFilters table={table()} onChange={show} />
      <Loaded resource={resource} onRetry={reload} skeleton={<CardsSkeleton count={6} />}>
        {(page) => (
          <FoundDossiers
            rows={page().dossiers}
            table={table()}
            next={page().next}
            onChange={(changed) => show(changed)}
          />
        )}
      </Loaded>
    </>
  )
}

/** What the API is asked for; the search is done on the page. */
const asQuery = ({ sort, order, state, cursor }: TableState) => ({
  sort,
  order,
  ...(state && { state }),
  ...(cursor && { cursor }),
})

function FoundDossiers(props: {
  rows: readonly DossierRow[]
  table: TableState
  next: string | undefined
  onChange: (table: TableState) => void
}) {
  const t = useTexts('staff')
  const found = () => searchRows(props.rows, props.table.search)
  const count = () =>
    props.table.search
      ? t().dossiers.found(found().length, props.rows.length)
      : t().dossiers.shown(props.rows.length)
  return (
    <>
      <StatusMessage class="quiet">{props.rows.length > 0 && count()}</StatusMessage>
      <Show when={found().length > 0} fallback={<NoDossier {...props} />}>
        <DossiersTable rows={found()} table={props.table} onChange={props.onChange} />
      </Show>
      <Pages table={props.table} next={props.next} />
    </>
  )
}

function NoDossier(props: {
  rows: readonly DossierRow[]
  table: TableState
  onChange: (table: TableState) => void
}) {
  const t = useTexts('staff')
  const isSearch = () => props.rows.length > 0
  const text = () =>
    isSearch()
      ? t().dossiers.emptySearch
      : props.table.state
        ? t().dossiers.emptyState
        : t().dossiers.emptyAll
  return (
    <EmptyState title={t().dossiers.emptyTitle} text={text()}>
      <Show when={isSearch()}>
        <button
          type="button"
          class="button button--quiet"
          onClick={() => props.onChange({ ...props.table, search: '' })}
        >
          {t().dossiers.clearSearch}
        </button>
      </Show>
      <Show when={!isSearch() && props.table.state}>
        <button
          type="button"
          class="button button--quiet"
          onClick={() => props.onChange({ ...props.table, state: undefined, cursor: undefined })}
        >
          {t().dossiers.showEveryState}
        </button>
      </Show>
    </EmptyState>
  )
}
