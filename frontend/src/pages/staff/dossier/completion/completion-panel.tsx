import { createSignal, For, lazy, Match, Show, Suspense, Switch } from 'solid-js'
import type { PublicCall } from '../../../../../../shared/calls/call.ts'
import type { Completion } from '../../../../../../shared/completion/completion.ts'
import type { Dossier } from '../../../../../../shared/dossiers/dossier.ts'
import { serverNow } from '../../../../api/clock.ts'
import { longDateTime } from '../../../../i18n/format.ts'
import { language } from '../../../../i18n/language.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { paths } from '../../../../paths.ts'
import { Badge, type Tone } from '../../../../ui/badge.tsx'
import { Button } from '../../../../ui/button.tsx'
import { partName } from '../../../../ui/comparison/part-name.ts'

// The form and its sentences in four languages come when somebody asks.
const CompletionForm = lazy(() => import('./completion-form.tsx'))
const ManageCompletion = lazy(() => import('./manage-completion.tsx'))

interface Props {
  dossier: Dossier
  form: PublicCall
  onChanged: () => void
}

/** What was asked to be completed and what became of it; where the dossier allows it, the form to ask. */
export default function CompletionPanel(props: Props) {
  const t = useTexts('completion')
  const mayAsk = () => props.dossier.may.includes('completion.request')
  return (
    <section class="panel" id="completion">
      <h2>{t().request.title}</h2>
      <Show when={props.dossier.completion} fallback={<p class="quiet">{t().request.none}</p>}>
        {(completion) => <Asked {...props} completion={completion()} />}
      </Show>
      <Show when={props.dossier.submissions > 1}>
        <p>
          <a href={paths.staffComparison(language(), props.dossier.id)}>{t().compare.link}</a>
        </p>
      </Show>
      <Show when={mayAsk()}>
        <Ask {...props} />
      </Show>
    </section>
  )
}

function Ask(props: Props) {
  const t = useTexts('completion')
  const [isOpen, setOpen] = createSignal(false)
  return (
    <Switch>
      <Match when={isOpen()}>
        <Suspense>
          <CompletionForm {...props} onCancel={() => setOpen(false)} />
        </Suspense>
      </Match>
      <Match when={!isOpen()}>
        <p class="quiet">{t().request.intro}</p>
        <Button look="quiet" onClick={() => setOpen(true)}>
          {t().request.open}
        </Button>
      </Match>
    </Switch>
  )
}

const TONES = {
  open: 'warm',
  passed: 'bad',
  resubmitted: 'good',
  takenBack: 'plain',
} as const satisfies Record<string, Tone>

function Asked(props: Props & { completion: Completion }) {
  const t = useTexts('completion')
  const isOpen = () => props.completion.state === 'open' && props.dossier.state === 'incomplete'
  const isPassed = () => isOpen() && serverNow() > props.completion.dueAt
  const shown = () => (isPassed() ? 'passed' : props.completion.state)
  return (
    <>
      <p>
        <Badge text={t().state[shown()]} tone={TONES[shown()]} />
        <span class="block-line quiet">
          {t().state.until(longDateTime(props.completion.dueAt, props.completion.timeZone))}
        </span>
      </p>
      <ul lang={props.completion.language}>
        <For each={props.completion.parts}>
          {(part) => (
            <li>
              <strong lang={language()}>{partName(part, props.form, props.dossier)}</strong>
              <span class="block-line pre-line">{part.reason}</span>
            </li>
          )}
        </For>
      </ul>
      <Show when={isPassed()}>
        <p class="notice notice--warning">{t().state.passedText}</p>
      </Show>
      <Show when={isOpen() && props.dossier.may.includes('completion.manage')}>
        <Suspense>
          <ManageCompletion {...props} />
        </Suspense>
      </Show>
    </>
  )
}
