import { Show } from 'solid-js'
import type { ResponseOf } from '../../../../../shared/api/route.ts'
import type { Contract } from '../../../../../shared/api/contract.ts'
import { call } from '../../../api/client.ts'
import { euros } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { CardTable, type Column } from '../../../ui/card-table.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { createLoad } from '../../../ui/resource.ts'
import { useStaffCall } from '../call/call-context.ts'
import { CallTitle } from '../call/call-title.tsx'
import { AskForExport } from './ask-for-export.tsx'
import { ExportList } from './export-list.tsx'

type Report = ResponseOf<Contract['GET /calls/:callId/exports/scdl-report']>
type LeftOut = Report['leftOut'][number]

/** What leaves the portal: files that are asked for here, those that were, and what open data could not hold. */
export default function ExportsPage() {
  const t = useTexts('staff')
  const { call: current } = useStaffCall()
  const params = () => ({ callId: current().id })
  const own = useTexts('exports')
  const made = createLoad(params, (of) => call('GET /calls/:callId/exports', { params: of }))
  const report = createLoad(params, (of) => call('GET /calls/:callId/exports/scdl-report', { params: of }))
  return (
    <>
      <CallTitle text={t().exports.title} />
      <AskForExport callId={current().id} onAsked={made.reload} />
      <section class="block" aria-labelledby="exports-made">
        <h2 id="exports-made">{own().list}</h2>
        <Loaded resource={made.resource} onRetry={made.reload}>
          {(loaded) => <ExportList exports={loaded().exports} onLook={made.reload} />}
        </Loaded>
      </section>
      <section class="block">
        <h2>{t().exports.report}</h2>
        <p class="prose">{t().exports.scdlText}</p>
        <Loaded resource={report.resource} onRetry={report.reload}>
          {(loaded) => <ReportTable report={loaded()} />}
        </Loaded>
      </section>
    </>
  )
}

function ReportTable(props: { report: Report }) {
  const t = useTexts('staff')
  const columns = (): Column<LeftOut>[] => [
    { key: 'reference', label: t().exports.reference, isRowHeader: true, cell: (row) => row.reference },
    { key: 'beneficiary', label: t().exports.beneficiary, cell: (row) => row.beneficiary },
    { key: 'amount', label: t().exports.amount, isNumber: true, cell: (row) => euros(row.amount) },
    {
      key: 'reasons',
      label: t().exports.reasons,
      cell: (row) => row.reasons.map((reason) => t().exports.reason[reason]).join(' '),
    },
  ]
  const isEmpty = () => props.report.published + props.report.leftOut.length === 0
  return (
    <Show when={!isEmpty()} fallback={<p>{t().exports.noAward}</p>}>
      <p>{t().exports.published(props.report.published)}</p>
      <Show when={props.report.leftOut.length > 0} fallback={<p>{t().exports.nothingLeftOut}</p>}>
        <CardTable
          caption={t().exports.leftOut(props.report.leftOut.length)}
          columns={columns()}
          rows={props.report.leftOut}
        />
      </Show>
    </Show>
  )
}
