import { For, Show } from 'solid-js'
import type { CallSummary } from '../../../../shared/calls/call.ts'
import { phaseOf, type CallPhase } from '../../../../shared/calls/phase.ts'
import { call } from '../../api/client.ts'
import { noteServerTime, serverNow } from '../../api/clock.ts'
import { euros, localized, rate } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Deadline } from '../../ui/deadline.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { createLoad } from '../../ui/resource.ts'
import { CardsSkeleton } from '../../ui/skeleton.tsx'
import { FollowCalls } from './follow-calls.tsx'
import './open-calls.css'

const PHASES = ['open', 'upcoming', 'closed'] as const satisfies readonly CallPhase[]

async function loadCalls(): Promise<CallSummary[]> {
  const { calls, now } = await call('GET /calls')
  noteServerTime(now)
  return calls
}

/** The portal's first page: what is open, what it brings, until when. */
export default function OpenCalls() {
  const t = useTexts('public')
  const { resource, reload } = createLoad(() => true, loadCalls)
  return (
    <>
      <PageTitle text={t().home.title} />
      <p class="lead">{t().home.lead}</p>
      <Loaded resource={resource} onRetry={reload} skeleton={<CardsSkeleton count={2} />}>
        {(calls) => <ByPhase calls={calls()} />}
      </Loaded>
      <Steps />
      <FollowCalls />
    </>
  )
}

function ByPhase(props: { calls: readonly CallSummary[] }) {
  const t = useTexts('public')
  const inPhase = (phase: CallPhase) => props.calls.filter((found) => phaseOf(found, serverNow()) === phase)
  return (
    <>
      <Show when={inPhase('open').length === 0}>
        <section class="block">
          <EmptyState title={t().home.noneTitle} text={t().home.noneText}>
            <a class="button button--quiet" href={paths.contact(language())}>
              {t().home.contact}
            </a>
          </EmptyState>
        </section>
      </Show>
      <For each={PHASES}>
        {(phase) => (
          <Show when={inPhase(phase).length > 0}>
            <section class="block" aria-labelledby={`calls-${phase}`}>
              <h2 id={`calls-${phase}`}>{t().home[phase]}</h2>
              <ul class="cards">
                <For each={inPhase(phase)}>{(found) => <CallCard call={found} />}</For>
              </ul>
            </section>
          </Show>
        )}
      </For>
    </>
  )
}

function CallCard(props: { call: CallSummary }) {
  const t = useTexts('public')
  return (
    <li class="card call-card">
      <div>
        <h3>
          <a class="call-card__link" href={paths.call(language(), props.call.id)}>
            {localized(props.call.title)}
          </a>
        </h3>
        <p>{localized(props.call.summary)}</p>
        <p class="call-card__money">
          <strong>{t().home.upTo(euros(props.call.envelopeTotal))}</strong>{' '}
          <span class="quiet">{t().home.rate(rate(props.call.highestRate))}</span>
        </p>
      </div>
      <Deadline dates={props.call} />
    </li>
  )
}

function Steps() {
  const t = useTexts('public')
  return (
    <section class="block" aria-labelledby="steps">
      <h2 id="steps">{t().home.stepsTitle}</h2>
      <ol class="steps">
        <For each={t().home.steps}>
          {(step) => (
            <li>
              <h3>{step.title}</h3>
              <p>{step.text}</p>
            </li>
          )}
        </For>
      </ol>
    </section>
  )
}
