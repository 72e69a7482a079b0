import { Show, type JSX } from 'solid-js'
import type { PublicCall } from '../../../../shared/calls/call.ts'
import type { MyCalibration, OwnCalibration } from '../../../../shared/calibration/calibration.ts'
import type { Dossier } from '../../../../shared/dossiers/dossier.ts'
import { readableCall, withMarksOf } from '../../../../shared/evaluation/blind.ts'
import { call } from '../../api/client.ts'
import { useTexts } from '../../i18n/texts.ts'
import { latePart } from '../../ui/late-part.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { createLoad } from '../../ui/resource.ts'
import { PageSkeleton } from '../../ui/skeleton.tsx'
import type { Desk } from '../evaluation/create-draft.ts'
import { GridForm } from '../evaluation/grid-form.tsx'
import { createPanes, Panes } from '../evaluation/panes.tsx'
import { CalibrationResults } from './results.tsx'

const DossierPane = latePart(
  ['reading', 'margin', 'saving'],
  () => import('../evaluation/dossier-pane.tsx'),
  () => <PageSkeleton />,
)

interface Work {
  own: OwnCalibration
  /** Absent once the round is closed: the sample is then closed too. */
  sample: { dossier: Dossier; form: PublicCall } | undefined
}

async function loadWork({ callId, dossierId, closedAt, isBlind }: MyCalibration): Promise<Work> {
  const own = call('GET /calls/:callId/calibration/evaluation', { params: { callId } })
  if (closedAt) return { own: await own, sample: undefined }
  const dossier = await call('GET /dossiers/:dossierId', { params: { dossierId } })
  const [form, prepared] = await Promise.all([
    call('GET /calls/:callId/forms/:formVersion', {
      params: { callId: dossier.callId, formVersion: String(dossier.formVersion) },
    }),
    call('GET /calls/:callId', { params: { callId } }),
  ])
  // Of a sample nothing is asked that either call withholds.
  const shown = isBlind ? readableCall({ ...withMarksOf(form, prepared.call), isBlind }) : form
  return { own: await own, sample: { dossier, form: shown } }
}

/** Where a sheet is kept: with its round. */
const deskOf = (callId: string): Desk => ({
  save: (content, revision) =>
    call('PUT /calls/:callId/calibration/evaluation', {
      params: { callId },
      body: content,
      ifMatch: revision,
    }),
  read: async () =>
    (await call('GET /calls/:callId/calibration/evaluation', { params: { callId } })).evaluation,
  submit: () => call('POST /calls/:callId/calibration/evaluation/submission', { params: { callId } }),
})

/** The sample beside the call's grid, as in an evaluation; then what all gave it. */
export default function SampleWork(props: { calibration: MyCalibration }) {
  const { resource, reload } = createLoad(() => props.calibration, loadWork)
  return (
    <Loaded resource={resource} onRetry={reload} skeleton={<PageSkeleton />}>
      {(work) => <Screen work={work()} callId={props.calibration.callId} onChanged={reload} />}
    </Loaded>
  )
}

function Screen(props: { work: Work; callId: string; onChanged: () => void }) {
  const pane = () => (
    <Show when={props.work.sample}>
      {(sample) => <DossierPane dossier={sample().dossier} form={sample().form} hasNoMargin />}
    </Show>
  )
  return (
    <Show
      when={!props.work.own.evaluation.submittedAt}
      fallback={
        <>
          <CalibrationResults grid={props.work.own.grid} sheets={props.work.own.sheets ?? []} />
          {pane()}
        </>
      }
    >
      <Scoring {...props} pane={pane()} />
    </Show>
  )
}

function Scoring(props: { work: Work; callId: string; pane: JSX.Element; onChanged: () => void }) {
  const t = useTexts('calibration')
  const panes = createPanes()
  return (
    <>
      <p class="lead">{t().page.lead}</p>
      <Panes
        panes={panes}
        dossier={props.pane}
        grid={
          <GridForm
            evaluation={props.work.own.evaluation}
            grid={props.work.own.grid}
            requested={undefined}
            desk={deskOf(props.callId)}
            words={{
              button: t().page.submit,
              hint: t().page.hint,
              confirmTitle: t().page.confirmTitle,
              confirmText: t().page.confirmText,
            }}
            isSample
            showGrid={() => panes.show('grid')}
            onSubmitted={props.onChanged}
            onClosed={props.onChanged}
          />
        }
      />
    </>
  )
}
