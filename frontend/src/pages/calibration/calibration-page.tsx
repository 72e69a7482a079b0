import { useParams } from '@solidjs/router'
import { Match, Show, Switch } from 'solid-js'
import type { MyCalibration } from '../../../../shared/calibration/calibration.ts'
import { call } from '../../api/client.ts'
import { localized } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { latePart } from '../../ui/late-part.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { createLoad } from '../../ui/resource.ts'
import { PageSkeleton } from '../../ui/skeleton.tsx'
import '../evaluation/evaluation.css'

const Declare = latePart(['calibration'], () => import('./declare.tsx'))
const SampleWork = latePart(
  ['calibration', 'evaluation'],
  () => import('./sample-work.tsx'),
  () => <PageSkeleton />,
)

/** An evaluator's calibration on a call's sample: conflict first, then dossier and grid, then all side by side. */
export default function CalibrationPage() {
  const t = useTexts('calibration')
  const params = useParams<{ callId: string }>()
  const { resource, reload, replace } = createLoad(
    () => params.callId,
    async (callId) => {
      const { calibrations } = await call('GET /my/calibrations')
      return { own: calibrations.filter((one) => one.callId === callId).at(-1) }
    },
  )
  return (
    <>
      <div class="evaluation-top no-print">
        <a class="back-link" href={paths.myEvaluations(language())}>
          {t().page.back}
        </a>
      </div>
      <Loaded resource={resource} onRetry={reload} skeleton={<PageSkeleton />}>
        {(loaded) => (
          <Show
            when={loaded().own}
            fallback={<Closed title={t().page.notAsked} text={t().page.notAskedText} />}
          >
            {(own) => <One calibration={own()} onDeclared={(declared) => replace({ own: declared })} />}
          </Show>
        )}
      </Loaded>
    </>
  )
}

function One(props: { calibration: MyCalibration; onDeclared: (calibration: MyCalibration) => void }) {
  const t = useTexts('calibration')
  const isOver = () => props.calibration.closedAt !== undefined && props.calibration.state !== 'submitted'
  return (
    <Switch>
      <Match when={props.calibration.state === 'conflicted'}>
        <Closed title={t().page.conflictTitle} text={t().page.conflictText} />
      </Match>
      <Match when={isOver()}>
        <Closed title={t().page.overTitle} text={t().page.overText} />
      </Match>
      <Match when={true}>
        <div class="evaluation-screen">
          <PageTitle
            text={t().page.title}
            caption={`${props.calibration.reference} · ${localized(props.calibration.callTitle)}`}
          />
          <Show
            when={props.calibration.state === 'asked'}
            fallback={<SampleWork calibration={props.calibration} />}
          >
            <p class="lead">{t().page.lead}</p>
            <Declare calibration={props.calibration} onDeclared={props.onDeclared} />
          </Show>
        </div>
      </Match>
    </Switch>
  )
}

function Closed(props: { title: string; text: string }) {
  return (
    <>
      <PageTitle text={props.title} />
      <EmptyState title={props.title} text={props.text} />
    </>
  )
}
