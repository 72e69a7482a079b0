import { DOSSIER_STATES } from '../../../../../shared/access/life-cycle.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { FilterSelect } from '../../../ui/filter-select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { TableState } from './table-state.ts'

// Drafts belong to their applicants; the list never holds one.
const LISTED = DOSSIER_STATES.filter((state) => state !== 'draft' && state !== 'deleted')

const ORDERS = [
  'time-descending',
  'time-ascending',
  'score-descending',
  'score-ascending',
  'reference-ascending',
  'reference-descending',
] as const
type SortAndOrder = (typeof ORDERS)[number]

const PARTS = {
  'time-descending': { sort: 'time', order: 'descending' },
  'time-ascending': { sort: 'time', order: 'ascending' },
  'score-descending': { sort: 'score', order: 'descending' },
  'score-ascending': { sort: 'score', order: 'ascending' },
  'reference-ascending': { sort: 'reference', order: 'ascending' },
  'reference-descending': { sort: 'reference', order: 'descending' },
} as const satisfies Record<SortAndOrder, Pick<TableState, 'sort' | 'order'>>

/** State, order and search of the list of dossiers. */
export function DossierFilters(props: {
  table: TableState
  onChange: (table: TableState, replace?: boolean) => void
}) {
  const t = useTexts('staff')
  const states = useTexts('common')
  return (
    <div class="filters no-print">
      <TextField
        label={t().dossiers.search}
        hint={t().dossiers.searchHint}
        value={props.table.search}
        // Every key would else be a step of « back ».
        onInput={(search) => props.onChange({ ...props.table, search }, true)}
      />
      <FilterSelect
        label={t().dossiers.stateFilter}
        options={LISTED.map((state) => ({ value: state, label: states().states[state] }))}
        all={t().dossiers.everyState}
        value={props.table.state}
        onChange={(state) => props.onChange({ ...props.table, state, cursor: undefined })}
      />
      <FilterSelect
        label={t().dossiers.sortBy}
        options={ORDERS.map((value) => ({ value, label: t().dossiers.sorts[value] }))}
        value={`${props.table.sort}-${props.table.order}`}
        onChange={(order) => order && props.onChange({ ...props.table, ...PARTS[order], cursor: undefined })}
      />
    </div>
  )
}
