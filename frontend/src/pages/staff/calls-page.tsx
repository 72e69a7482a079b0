import { Show } from 'solid-js'
import type { CallSummary } from '../../../../shared/calls/call.ts'
import { offsetName } from '../../../../shared/time.ts'
import { call } from '../../api/client.ts'
import { noteServerTime } from '../../api/clock.ts'
import { could } from '../../api/session.ts'
import { euros, localized, shortDateTime } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Badge } from '../../ui/badge.tsx'
import { CardTable, type Column } from '../../ui/card-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { createLoad } from '../../ui/resource.ts'
import { CardsSkeleton } from '../../ui/skeleton.tsx'
import { byStage, STAGE_TONES, stageOf } from './call-stage.ts'
import './staff.css'

/** Every call of the service, drafts too. */
export default function CallsPage() {
  const t = useTexts('staff')
  const { resource, reload } = createLoad(
    () => undefined,
    async () => {
      const answer = await call('GET /staff/calls')
      noteServerTime(answer.now)
      return answer
    },
  )
  return (
    <>
      <div class="page-head">
        <PageTitle text={t().calls.title} />
        <div class="button-row">
          <a class="button button--quiet" href={paths.evaluators(language())}>
            {t().evaluation.evaluators}
          </a>
          <Show when={could('call.write')}>
            <a class="button" href={paths.newCall(language())}>
              {t().calls.newCall}
            </a>
          </Show>
        </div>
      </div>
      <Loaded resource={resource} onRetry={reload} skeleton={<CardsSkeleton />}>
        {(loaded) => (
          <Show when={loaded().calls.length > 0} fallback={<NoCall />}>
            <CallsTable calls={byStage(loaded().calls, loaded().now)} now={loaded().now} />
          </Show>
        )}
      </Loaded>
      <Show when={could('history.import')}>
        <p>
          <a href={paths.history(language())}>{t().calls.history}</a>
        </p>
      </Show>
    </>
  )
}

function NoCall() {
  const t = useTexts('staff')
  return (
    <EmptyState
      title={t().calls.emptyTitle}
      text={could('call.write') ? t().calls.empty : t().calls.emptyReader}
    />
  )
}

function CallsTable(props: { calls: readonly CallSummary[]; now: string }) {
  const t = useTexts('staff')
  const workspace = useTexts('workspace')
  const moment = (instant: string, row: CallSummary) =>
    `${shortDateTime(instant, row.timeZone)} ${offsetName(instant, row.timeZone)}`
  const columns = (): Column<CallSummary>[] => [
    {
      key: 'name',
      label: t().calls.name,
      isRowHeader: true,
      cell: (row) => (
        <>
          <a href={paths.staffCall(language(), row.id)}>{localized(row.title) || workspace().untitled}</a>
          <span class="quiet"> {row.code}</span>
        </>
      ),
    },
    {
      key: 'state',
      label: t().calls.state,
      cell: (row) => {
        const stage = stageOf(row, props.now)
        return <Badge text={t().calls[stage]} tone={STAGE_TONES[stage]} />
      },
    },
    { key: 'opens', label: t().calls.opens, cell: (row) => moment(row.opensAt, row) },
    { key: 'closes', label: t().calls.closes, cell: (row) => moment(row.closesAt, row) },
    {
      key: 'envelope',
      label: t().calls.envelope,
      isNumber: true,
      cell: (row) => euros(row.envelopeTotal),
    },
  ]
  return (
    <div class="dense">
      <CardTable caption={t().calls.caption} isCaptionHidden columns={columns()} rows={props.calls} />
    </div>
  )
}
