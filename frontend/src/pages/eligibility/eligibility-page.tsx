import { useParams } from '@solidjs/router'
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { CallFacts } from '../../../../shared/calls/call-facts.ts'
import type { PublicCall } from '../../../../shared/calls/call.ts'
import { phaseOf } from '../../../../shared/calls/phase.ts'
import { checkRules, type RuleResult } from '../../../../shared/calls/rules.ts'
import { call } from '../../api/client.ts'
import { noteServerTime, serverNow } from '../../api/clock.ts'
import { localized } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { resultText } from '../../i18n/rule-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { createLoad } from '../../ui/resource.ts'
import { Questions } from './questions.tsx'
import { forgetFacts, keepFacts, readKeptFacts } from './kept-facts.ts'

async function loadCall(callId: string): Promise<PublicCall> {
  const { call: found, now } = await call('GET /calls/:callId', { params: { callId } })
  noteServerTime(now)
  return found
}

/** Two minutes before starting: a few questions, and whether the call takes the project, with every reason. */
export default function EligibilityPage() {
  const t = useTexts('eligibility')
  const params = useParams()
  const callId = () => params['callId'] ?? ''
  const { resource, reload } = createLoad(callId, loadCall)
  const title = () => (resource.state === 'ready' ? localized(resource.latest.title) : undefined)
  return (
    <div class="narrow">
      <a class="back-link" href={paths.call(language(), callId())}>
        {t().back}
      </a>
      <PageTitle text={t().title} caption={title()} />
      <p>{t().intro}</p>
      <Loaded resource={resource} onRetry={reload}>
        {(found) => <Check call={found()} />}
      </Loaded>
    </div>
  )
}

function Check(props: { call: PublicCall }) {
  const t = useTexts('eligibility')
  const [facts, setFacts] = createSignal<CallFacts>(readKeptFacts(props.call.id))
  const results = createMemo(() => checkRules(props.call, facts()))
  const change = (next: CallFacts) => {
    keepFacts(props.call.id, next)
    setFacts(next)
  }
  const clear = () => {
    forgetFacts(props.call.id)
    setFacts({})
  }
  return (
    <>
      <Questions call={props.call} facts={facts()} onChange={change} />
      <Outcome call={props.call} results={results()} />
      <div class="button-row">
        <Show
          when={phaseOf(props.call, serverNow()) === 'open'}
          fallback={<p class="quiet">{t().notOpen}</p>}
        >
          <a class="button" href={paths.startDossier(language(), props.call.id)}>
            {t().start}
          </a>
        </Show>
        <Button look="quiet" onClick={clear}>
          {t().clear}
        </Button>
      </div>
      <p class="quiet">{t().startNote}</p>
    </>
  )
}

/** What the answers mean so far; told to a screen reader as it changes. */
function Outcome(props: { call: PublicCall; results: readonly RuleResult[] }) {
  const t = useTexts('eligibility')
  const those = (verdict: RuleResult['verdict']) =>
    props.results.filter((result) => result.verdict === verdict)
  const verdict = () =>
    those('broken').length > 0 ? 'broken' : those('unknown').length > 0 ? 'unknown' : 'met'
  const LOOKS = { broken: 'notice--warning', unknown: '', met: 'notice--good' } as const
  return (
    <section class="block" aria-labelledby="outcome">
      <h2 id="outcome">{t().outcome}</h2>
      <p class={`notice ${LOOKS[verdict()]}`} role="status">
        {t().verdicts[verdict()]}
      </p>
      <For each={['broken', 'unknown', 'met'] as const}>
        {(kind) => (
          <Show when={those(kind).length > 0}>
            <h3>{t().kinds[kind]}</h3>
            <ul>
              <For each={[...new Set(those(kind).map((result) => resultText(props.call, result)))]}>
                {(sentence) => <li>{sentence}</li>}
              </For>
            </ul>
          </Show>
        )}
      </For>
    </section>
  )
}
