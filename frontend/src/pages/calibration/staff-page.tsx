import { createSignal, For, Show } from 'solid-js'
import type { Calibration } from '../../../../shared/calibration/calibration.ts'
import { call } from '../../api/client.ts'
import { could } from '../../api/session.ts'
import { longDate } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Badge, type Tone } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { createLoad } from '../../ui/resource.ts'
import { CardsSkeleton } from '../../ui/skeleton.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { useStaffCall } from '../staff/call/call-context.ts'
import { CallTitle } from '../staff/call/call-title.tsx'
import { OpenRound } from './open-round.tsx'
import { CalibrationResults } from './results.tsx'

const TONES = {
  asked: 'plain',
  declared: 'sea',
  conflicted: 'warm',
  submitted: 'good',
} as const satisfies Record<Calibration['evaluators'][number]['state'], Tone>

/** The calibration of a call: the round that is open or was last, what it shows, and a new one. */
export default function CalibrationStaffPage() {
  const t = useTexts('calibration')
  const { call: current } = useStaffCall()
  const { resource, reload, replace } = createLoad(
    () => current().id,
    (callId) => call('GET /calls/:callId/calibration', { params: { callId } }),
  )
  return (
    <>
      <CallTitle text={t().title} />
      <p class="prose">{t().intro}</p>
      <Loaded resource={resource} onRetry={reload} skeleton={<CardsSkeleton />}>
        {(loaded) => (
          <>
            <Show when={loaded().calibration}>
              {(round) => <Round round={round()} onChanged={replace} />}
            </Show>
            <Show when={!loaded().calibration && !could('calibration.write')}>
              <p class="quiet">{t().readOnly}</p>
            </Show>
            <Show when={could('calibration.write') && isFree(loaded().calibration)}>
              <OpenRound onOpened={replace} />
            </Show>
          </>
        )}
      </Loaded>
    </>
  )
}

const isFree = (round: Calibration | undefined) => round === undefined || round.closedAt !== undefined

function Round(props: {
  round: Calibration
  onChanged: (answer: { calibration?: Calibration | undefined }) => void
}) {
  const t = useTexts('calibration')
  const expected = () => props.round.evaluators.filter(({ state }) => state !== 'conflicted')
  const done = () => expected().filter(({ state }) => state === 'submitted')
  return (
    <>
      <section class="card block" aria-labelledby="calibration-round">
        <h2 id="calibration-round">{t().round.number(props.round.number)}</h2>
        <p>
          {t().round.openSince(longDate(props.round.openedAt), props.round.openedByName)}{' '}
          <Show when={props.round.closedAt}>{(at) => t().round.closedOn(longDate(at()))}</Show>
        </p>
        <dl class="facts">
          <div>
            <dt>{t().round.sample}</dt>
            <dd>
              <a href={paths.staffDossier(language(), props.round.dossierId)}>
                {props.round.reference} · {props.round.projectTitle}
              </a>
            </dd>
          </div>
          <div>
            <dt>{t().round.evaluators}</dt>
            <dd>{t().round.progress(done().length, expected().length)}</dd>
          </div>
        </dl>
        <ul class="task-list">
          <For each={props.round.evaluators}>
            {({ evaluatorName, state }) => (
              <li class="task">
                <span class="task__text">{evaluatorName}</span>
                <Badge text={t().round.states[state]} tone={TONES[state]} />
              </li>
            )}
          </For>
        </ul>
        <Show when={could('calibration.write') && !props.round.closedAt}>
          <CloseRound onClosed={props.onChanged} />
        </Show>
      </section>
      <Show
        when={done().length === 0 || props.round.sheets.length > 0}
        fallback={<p class="notice">{t().round.hidden}</p>}
      >
        <CalibrationResults grid={props.round.grid} sheets={props.round.sheets} />
      </Show>
    </>
  )
}

function CloseRound(props: { onClosed: (answer: { calibration?: Calibration | undefined }) => void }) {
  const t = useTexts('calibration')
  const { call: current } = useStaffCall()
  const [isAsking, setAsking] = createSignal(false)
  const close = async () => {
    const answer = await call('POST /calls/:callId/calibration/closing', {
      params: { callId: current().id },
    })
    showDone(t().round.closed)
    props.onClosed(answer)
  }
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t().round.close}
      </Button>
      <ConfirmDialog
        title={t().round.closeTitle}
        text={t().round.closeText}
        confirmLabel={t().round.close}
        isOpen={isAsking()}
        onConfirm={close}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
