import { createSignal, onCleanup, Show } from 'solid-js'
import type { ExportJob } from '../../../../../shared/exports/export-job.ts'
import { apiPath, call, newIdempotencyKey } from '../../../api/client.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { CardTable, type Column } from '../../../ui/card-table.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { showFailure } from '../../../ui/toasts.tsx'
import { useCallClock } from '../call/call-context.ts'

const TONES = {
  waiting: 'warm',
  running: 'sea',
  done: 'good',
  failed: 'bad',
} as const satisfies Record<ExportJob['state'], Tone>

const LOOK_EVERY = 2000

const isUnderWay = ({ state }: ExportJob) => state === 'waiting' || state === 'running'

/** Files that were asked for: how far each is, and the way to it. Looks again by itself while one is being made. */
export function ExportList(props: { exports: readonly ExportJob[]; onLook: () => void }) {
  const t = useTexts('exports')
  const clock = useCallClock()
  const timer = setInterval(() => {
    if (props.exports.some(isUnderWay)) props.onLook()
  }, LOOK_EVERY)
  onCleanup(() => clearInterval(timer))

  const columns = (): Column<ExportJob>[] => [
    { key: 'file', label: t().file, isRowHeader: true, cell: (job) => job.name },
    {
      key: 'askedBy',
      label: t().askedBy,
      cell: (job) => t().byAt(job.createdByName, clock(job.createdAt)),
    },
    { key: 'state', label: t().state, cell: (job) => <State job={job} /> },
    { key: 'until', label: t().until, cell: (job) => clock(job.availableUntil) },
    { key: 'way', label: t().fetch, cell: (job) => <Way job={job} onLook={props.onLook} /> },
  ]
  return (
    <Show when={props.exports.length > 0} fallback={<EmptyState title={t().none} text={t().noneText} />}>
      <CardTable caption={t().list} isCaptionHidden columns={columns()} rows={props.exports} />
    </Show>
  )
}

function State(props: { job: ExportJob }) {
  const t = useTexts('exports')
  return (
    <>
      <Badge text={t().states[props.job.state]} tone={TONES[props.job.state]} />
      <Show when={props.job.state === 'running' && props.job.total > 0}>
        <Progress
          label={t().progress(props.job.name)}
          value={Math.min(1, props.job.done / props.job.total)}
        />
      </Show>
    </>
  )
}

/** To the file once it is there; to another try where it failed. */
function Way(props: { job: ExportJob; onLook: () => void }) {
  const t = useTexts('exports')
  const [isPending, setPending] = createSignal(false)
  const params = () => ({ exportId: props.job.id })
  const again = async () => {
    setPending(true)
    try {
      await call('POST /exports/:exportId/retry', {
        params: params(),
        idempotencyKey: newIdempotencyKey(),
      })
    } catch (failure) {
      showFailure(failure)
    } finally {
      setPending(false)
      props.onLook()
    }
  }
  return (
    <>
      <Show when={props.job.state === 'done'}>
        <a
          class="button button--quiet button--small"
          rel="external"
          href={apiPath('GET /exports/:exportId/file', { params: params() })}
        >
          {t().fetch}
          <span class="visually-hidden"> {props.job.name}</span>
        </a>
      </Show>
      <Show when={props.job.state === 'failed'}>
        <Button look="quiet" isSmall isPending={isPending()} onClick={() => void again()}>
          {t().again}
          <span class="visually-hidden"> {props.job.name}</span>
        </Button>
      </Show>
    </>
  )
}
