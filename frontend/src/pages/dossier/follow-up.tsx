import { For, Show } from 'solid-js'
import type { TimelineEntry } from '../../../../shared/dossiers/dossier.ts'
import { whatComesNext, type Step } from '../../../../shared/dossiers/what-comes-next.ts'
import { offsetName } from '../../../../shared/time.ts'
import { serverNow } from '../../api/clock.ts'
import { longDate, longDateTime, shortDateTime } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useDossier } from './open-dossier.ts'

/** What happened to the dossier, in order, and what comes next and when. */
export default function FollowUp() {
  const t = useTexts('lifeCycle')
  const { dossier, form, closesAt } = useDossier()
  const events = (): Record<string, string> => t().follow.events
  // Comings and goings of papers have no sentence, and no line.
  const entries = () => dossier().timeline.filter(({ type }) => Object.hasOwn(events(), type))
  const steps = () =>
    whatComesNext(
      { ...dossier(), completionDueAt: dossier().completion?.dueAt },
      { ...form, closesAt },
      serverNow(),
    )
  return (
    <section class="block">
      <h2>{t().follow.title}</h2>
      <ol class="timeline">
        <For each={entries()}>{(entry) => <Entry entry={entry} title={events()[entry.type] ?? ''} />}</For>
        <For each={steps()}>
          {(step) => (
            <li class="timeline__next">
              <p>
                <NextStep step={step} />
              </p>
            </li>
          )}
        </For>
      </ol>
    </section>
  )
}

function NextStep(props: { step: Step }) {
  const t = useTexts('lifeCycle')
  const { form } = useDossier()
  const moment = (at: string) => `${longDateTime(at, form.timeZone)} (${offsetName(at, form.timeZone)})`
  const sentence = () => {
    const { step } = props
    const { next } = t().follow
    switch (step.code) {
      case 'submit':
      case 'tooLate':
      case 'complete':
      case 'restore':
        return next[step.code](moment(step.at))
      case 'results':
      case 'silence':
      case 'silencePassed':
        return next[step.code](longDate(step.on))
      case 'appeal':
        return next.appeal(step.months)
      default:
        return next[step.code]
    }
  }
  return <>{sentence()}</>
}

function Entry(props: { entry: TimelineEntry; title: string }) {
  const t = useTexts('lifeCycle')
  const { dossier, form } = useDossier()
  const admissibility = () =>
    props.entry.type === 'admissibility.declared' ? dossier().admissibility : undefined
  return (
    <li>
      <strong>{props.title}</strong>
      <br />
      <time class="quiet" datetime={props.entry.at}>
        {shortDateTime(props.entry.at, form.timeZone)}
      </time>
      <Show when={admissibility()}>
        {(verdict) => (
          <p class="pre-line">
            {verdict().admissible ? t().follow.admissible : t().follow.inadmissible}
            <Show when={verdict().reasons}>
              <br />
              {verdict().reasons}
            </Show>
          </p>
        )}
      </Show>
    </li>
  )
}
