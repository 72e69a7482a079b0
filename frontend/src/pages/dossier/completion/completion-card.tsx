import { For, Match, Show, Switch } from 'solid-js'
import type { Completion, CompletionPart } from '../../../../../shared/completion/completion.ts'
import { serverNow } from '../../../api/clock.ts'
import { longDate, longDateTime } from '../../../i18n/format.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { partName } from '../../../ui/comparison/part-name.ts'
import { useDossier } from '../open-dossier.ts'

/** What the service asks to be completed, first on the dossier's home: what, why, until when, and the way to each. */
export default function CompletionCard() {
  const { dossier } = useDossier()
  const isOpen = (completion: Completion) => completion.state === 'open' && dossier().state === 'incomplete'
  return (
    <Show when={dossier().completion}>
      {(completion) => (
        <Switch>
          <Match when={isOpen(completion())}>
            <Open completion={completion()} />
          </Match>
          <Match when={dossier().state === 'submitted' && completion().state !== 'open'}>
            <Ended completion={completion()} />
          </Match>
        </Switch>
      )}
    </Show>
  )
}

function Ended(props: { completion: Completion }) {
  const t = useTexts('completion')
  const { dossier, form } = useDossier()
  return (
    <div class="notice">
      <p>
        {props.completion.state === 'resubmitted'
          ? t().own.done(longDate(props.completion.endedAt ?? '', form.timeZone))
          : t().own.ended}
      </p>
      <Show when={dossier().submissions > 1}>
        <p>
          <a href={paths.comparison(language(), dossier().id)}>{t().compare.link}</a>
        </p>
      </Show>
    </div>
  )
}

function Open(props: { completion: Completion }) {
  const t = useTexts('completion')
  const { dossier } = useDossier()
  const date = () => longDateTime(props.completion.dueAt, props.completion.timeZone)
  const isPassed = () => serverNow() > props.completion.dueAt
  return (
    <section class="notice notice--warning block" aria-labelledby="completion-title">
      <h2 class="notice__title" id="completion-title">
        {t().own.title}
      </h2>
      <p>
        <strong>{isPassed() ? t().own.passed(date()) : t().own.until(date())}</strong>
      </p>
      <ul>
        <For each={props.completion.parts}>
          {(part) => <Part part={part} language={props.completion.language} />}
        </For>
      </ul>
      <Show when={!isPassed()}>
        <p>{t().own.only}</p>
        <p>{t().own.again}</p>
        <p>
          <a class="button" href={paths.checkAnswers(language(), dossier().id)}>
            {t().own.check}
          </a>
        </p>
      </Show>
    </section>
  )
}

function Part(props: { part: CompletionPart; language: string }) {
  const { dossier, form } = useDossier()
  const t = useTexts('completion')
  const href = () =>
    props.part.kind === 'section'
      ? paths.section(language(), dossier().id, props.part.id)
      : `${paths.documents(language(), dossier().id)}#paper-${props.part.id}`
  return (
    <li>
      <a href={href()}>{t().own.goTo(partName(props.part, form, dossier()))}</a>
      <br />
      <span class="pre-line" lang={props.language}>
        {props.part.reason}
      </span>
    </li>
  )
}
