import { euros, number } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { CardTable, type Column } from '../../../ui/card-table.tsx'
import type { ReleaseSummary } from './summary.ts'

type Row = ReleaseSummary['outcomes'][number]

/** How many dossiers of each outcome, and the money awarded. */
export function OutcomesTable(props: { summary: ReleaseSummary }) {
  const t = useTexts('staff')
  const columns = (): Column<Row>[] => [
    {
      key: 'outcome',
      label: t().release.outcome,
      isRowHeader: true,
      cell: (row) => t().decision.outcomes[row.outcome],
    },
    { key: 'count', label: t().release.count, isNumber: true, cell: (row) => number(row.count) },
    {
      key: 'amount',
      label: t().release.amount,
      isNumber: true,
      cell: (row) => (row.outcome === 'award' ? euros(row.amount) : '–'),
    },
  ]
  return <CardTable caption={t().release.ready} columns={columns()} rows={props.summary.outcomes} />
}
