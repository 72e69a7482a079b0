import { Show } from 'solid-js'
import type { DossierRow } from '../../../../../shared/dossiers/dossier.ts'
import { serverNow } from '../../../api/clock.ts'
import { euros, longDate, number, shortDateTime } from '../../../i18n/format.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { DossierStateBadge } from '../../../ui/badge.tsx'
import { CardTable, type Column } from '../../../ui/card-table.tsx'
import { useStaffCall } from '../call/call-context.ts'
import { sortBy, type Sort, type TableState } from './table-state.ts'

const SORT_OF: Record<string, Sort> = { reference: 'reference', submitted: 'time', score: 'score' }

/** One row a dossier, with what staff decide by at a glance. */
export function DossiersTable(props: {
  rows: readonly DossierRow[]
  table: TableState
  onChange: (table: TableState) => void
}) {
  const t = useTexts('staff')
  const { call } = useStaffCall()
  const sortOf = (key: string) => (props.table.sort === SORT_OF[key] ? props.table.order : ('none' as const))
  const columns = (): Column<DossierRow>[] => [
    {
      key: 'reference',
      label: t().dossiers.reference,
      sort: sortOf('reference'),
      cell: (row) => <span class="nowrap">{row.reference}</span>,
    },
    {
      key: 'project',
      label: t().dossiers.project,
      isRowHeader: true,
      cell: (row) => (
        <>
          <a href={paths.staffDossier(language(), row.id)}>{row.projectTitle || row.reference}</a>
          <span class="block-line quiet">
            {row.lead} · {territories(row)}
          </span>
        </>
      ),
    },
    { key: 'asked', label: t().dossiers.asked, isNumber: true, cell: (row) => euros(row.requestedGrant) },
    {
      key: 'submitted',
      label: t().dossiers.submitted,
      sort: sortOf('submitted'),
      cell: (row) => shortDateTime(row.submittedAt, call().timeZone),
    },
    {
      key: 'state',
      label: t().dossiers.state,
      cell: (row) => (
        <>
          <DossierStateBadge state={row.state} />
          <Show when={row.completionDueAt}>
            {(dueAt) => <CompletionDue dueAt={dueAt()} timeZone={call().timeZone} />}
          </Show>
        </>
      ),
    },
    {
      key: 'score',
      label: t().dossiers.score,
      isNumber: true,
      sort: sortOf('score'),
      cell: (row) => (row.score === undefined ? '–' : points(row.score)),
    },
    {
      key: 'evaluations',
      label: t().dossiers.evaluations,
      isNumber: true,
      cell: (row) =>
        row.evaluationsAsked === 0
          ? t().dossiers.nobodyAsked
          : t().dossiers.ofAsked(row.evaluationsDone, row.evaluationsAsked),
    },
  ]
  return (
    <div class="dense">
      <CardTable
        caption={t().dossiers.caption}
        isCaptionHidden
        columns={columns()}
        rows={props.rows}
        onSort={(key) => {
          const sort = SORT_OF[key]
          if (sort) props.onChange(sortBy(props.table, sort))
        }}
      />
    </div>
  )
}

const points = (score: number) => number(score, { minimumFractionDigits: 1, maximumFractionDigits: 2 })

/** The lead's territory and those of its partners, each once. */
const territories = ({ territory, partnerTerritories }: DossierRow) =>
  [...new Set([territory, ...partnerTerritories])].join(' + ')

/** Until when an incomplete dossier can be completed, or that the date has passed and it waits for the service. */
function CompletionDue(props: { dueAt: string; timeZone: string }) {
  const t = useTexts('completion')
  const date = () => longDate(props.dueAt, props.timeZone)
  return (
    <span class="block-line quiet">
      {serverNow() > props.dueAt ? t().state.passedShort(date()) : t().state.untilShort(date())}
    </span>
  )
}
