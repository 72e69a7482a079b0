import { For, Show } from 'solid-js'
import type { TimelineEntry } from '../../../../shared/dossiers/dossier.ts'
import { longDate, shortDateTime } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useDossier } from './open-dossier.ts'

/** Events worth a line to an applicant; comings and goings of papers are not. */
const SHOWN = [
  'dossier.created',
  'dossier.submitted',
  'admissibility.declared',
  'decision.recorded',
  'dossier.withdrawn',
] as const
type Shown = (typeof SHOWN)[number]

const shownType = (type: string): Shown | undefined => SHOWN.find((shown) => shown === type)

const NEXT = ['submitted', 'admissible', 'evaluation', 'reserve', 'deferred'] as const

/** What happened to the dossier, in order, and what comes next and when. */
export function FollowUp() {
  const t = useTexts('dossier')
  const { dossier, form } = useDossier()
  const entries = () => dossier().timeline.filter(({ type }) => shownType(type))
  const next = () => {
    const state = NEXT.find((candidate) => candidate === dossier().state)
    return state && t().follow.next[state]
  }
  const isAwaited = () => dossier().decision === undefined && next() !== undefined
  return (
    <section class="block">
      <h2>{t().follow.title}</h2>
      <ol class="timeline">
        <For each={entries()}>{(entry) => <Entry entry={entry} />}</For>
        <Show when={next()}>
          {(text) => (
            <li class="timeline__next">
              <p>
                {text()}{' '}
                <Show when={isAwaited() && form.resultsExpectedOn}>
                  {(day) => t().follow.resultsOn(longDate(day()))}
                </Show>
              </p>
            </li>
          )}
        </Show>
      </ol>
    </section>
  )
}

function Entry(props: { entry: TimelineEntry }) {
  const t = useTexts('dossier')
  const { dossier, form } = useDossier()
  const title = () => {
    const type = shownType(props.entry.type)
    return type && t().follow.events[type]
  }
  const admissibility = () =>
    props.entry.type === 'admissibility.declared' ? dossier().admissibility : undefined
  return (
    <li>
      <strong>{title()}</strong>
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
