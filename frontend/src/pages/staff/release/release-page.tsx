import { Match, Show, Switch } from 'solid-js'
import type { Release } from '../../../../../shared/decisions/decision.ts'
import { call } from '../../../api/client.ts'
import { could } from '../../../api/session.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { createLoad } from '../../../ui/resource.ts'
import { useStaffCall } from '../call/call-context.ts'
import { CallTitle } from '../call/call-title.tsx'
import { AskForRelease } from './ask-for-release.tsx'
import { ConfirmRelease } from './confirm-release.tsx'
import { ReleaseState } from './release-state.tsx'
import { OutcomesTable } from './outcomes-table.tsx'
import { summarise, type ReleaseSummary } from './summary.ts'

/** Announcing the results: what would happen, who asks, who confirms. */
export default function ReleasePage() {
  const t = useTexts('staff')
  const { call: current, reload: reloadCall } = useStaffCall()
  const { resource, reload } = createLoad(
    () => current().id,
    async (callId) => {
      const [{ release }, { ranking }] = await Promise.all([
        call('GET /calls/:callId/release', { params: { callId } }),
        call('GET /calls/:callId/ranking', { params: { callId } }),
      ])
      return { release, ranking }
    },
  )
  const changed = () => {
    reload()
    reloadCall()
  }
  return (
    <>
      <CallTitle text={t().release.title} />
      <Loaded resource={resource} onRetry={reload}>
        {(loaded) => (
          <ReleaseSteps
            release={loaded().release}
            summary={summarise(loaded().ranking, current().releasedAt)}
            onChanged={changed}
          />
        )}
      </Loaded>
    </>
  )
}

function ReleaseSteps(props: { release: Release | null; summary: ReleaseSummary; onChanged: () => void }) {
  const t = useTexts('staff')
  const { call: current } = useStaffCall()
  const requested = () => (props.release?.state === 'requested' ? props.release : undefined)
  return (
    <div class="with-aside">
      <div>
        <ReleaseState release={props.release} />
        <Show when={props.summary.outcomes.length > 0} fallback={<NothingToAnnounce />}>
          <OutcomesTable summary={props.summary} />
          <Show when={props.summary.undecided > 0}>
            <p class="notice notice--warning">{t().release.undecided(props.summary.undecided)}</p>
          </Show>
        </Show>
        <Switch>
          <Match when={requested()}>
            {(release) => <ConfirmRelease release={release()} onChanged={props.onChanged} />}
          </Match>
          <Match when={props.summary.fresh > 0}>
            <Show when={current().releasedAt}>
              <p class="notice">{t().release.again}</p>
            </Show>
            <Show when={could('release.request')} fallback={<p class="quiet">{t().release.onlyStaff}</p>}>
              <AskForRelease onChanged={props.onChanged} />
            </Show>
          </Match>
        </Switch>
      </div>
      <WhatWillHappen />
    </div>
  )
}

function NothingToAnnounce() {
  const t = useTexts('staff')
  const { call: current } = useStaffCall()
  return (
    <p class="notice">
      {t().release.nothing} <a href={paths.ranking(language(), current().id)}>{t().release.toRanking}</a>
    </p>
  )
}

function WhatWillHappen() {
  const t = useTexts('staff')
  return (
    <aside class="card">
      <h2>{t().release.what}</h2>
      <ol class="steps">
        <li>{t().release.steps.ask}</li>
        <li>{t().release.steps.confirm}</li>
        <li>{t().release.steps.known}</li>
        <li>{t().release.steps.final}</li>
      </ol>
    </aside>
  )
}
