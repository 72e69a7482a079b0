import { For, Match, Show, Switch } from 'solid-js'
import type { PublicCall } from '../../../../shared/calls/call.ts'
import { phaseOf } from '../../../../shared/calls/phase.ts'
import { territoryName } from '../../../../shared/territories.ts'
import { serverNow } from '../../api/clock.ts'
import { account } from '../../api/session.ts'
import { euros, longDate, rate } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Deadline } from '../../ui/deadline.tsx'
import { DeadlineFile } from './follow-calls.tsx'
import './call-page.css'

/** Beside the text: until when, how much, and the way in. */
export function CallAside(props: { call: PublicCall; isPreview: boolean }) {
  return (
    <aside class="call-aside card">
      <Deadline dates={props.call} />
      <WayIn call={props.call} isPreview={props.isPreview} />
      <Money call={props.call} />
    </aside>
  )
}

function WayIn(props: { call: PublicCall; isPreview: boolean }) {
  const t = useTexts('public')
  const phase = () => phaseOf(props.call, serverNow())
  return (
    <div class="call-aside__way-in no-print">
      <Switch>
        <Match when={phase() === 'open'}>
          <Show when={!props.isPreview} fallback={<span class="button">{t().call.start}</span>}>
            <a class="button" href={paths.startDossier(language(), props.call.id)}>
              {t().call.start}
            </a>
          </Show>
          <CheckLink call={props.call} isPreview={props.isPreview} />
          <p class="quiet">{t().call.startNote}</p>
        </Match>
        <Match when={phase() === 'upcoming'}>
          <CheckLink call={props.call} isPreview={props.isPreview} />
          <p class="quiet">{t().call.opensLater}</p>
        </Match>
        <Match when={phase() === 'closed'}>
          <p class="quiet">{t().call.closedNote}</p>
        </Match>
      </Switch>
      <Show when={phase() !== 'closed' && !props.isPreview}>
        <DeadlineFile callId={props.call.id} />
      </Show>
      <Show when={account() && !props.isPreview}>
        <a href={paths.myDossiers(language())}>{t().call.mine}</a>
      </Show>
    </div>
  )
}

/** The two minutes before starting. */
function CheckLink(props: { call: PublicCall; isPreview: boolean }) {
  const t = useTexts('public')
  return (
    <Show when={!props.isPreview} fallback={<span>{t().call.checkFirst}</span>}>
      <a href={paths.eligibility(language(), props.call.id)}>{t().call.checkFirst}</a>
    </Show>
  )
}

function Money(props: { call: PublicCall }) {
  const t = useTexts('public')
  return (
    <dl class="facts">
      <div>
        <dt>{t().call.envelope}</dt>
        <dd class="facts__strong">{euros(props.call.envelope.total)}</dd>
      </div>
      <Show when={props.call.envelope.parts.length > 0}>
        <div>
          <dt>{t().call.parts}</dt>
          <For each={props.call.envelope.parts}>
            {(part) => (
              <dd class="facts__pair">
                <span>{territoryName(part.territory, language())}</span>
                <span>{euros(part.amount)}</span>
              </dd>
            )}
          </For>
        </div>
      </Show>
      <div>
        <dt>{t().call.highestRate}</dt>
        <dd>{t().call.highestRateText(rate(props.call.highestRate))}</dd>
      </div>
      <Show when={props.call.resultsExpectedOn}>
        {(day) => (
          <div>
            <dt>{t().call.results}</dt>
            <dd>{longDate(day())}</dd>
          </div>
        )}
      </Show>
    </dl>
  )
}
