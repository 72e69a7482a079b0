import { For, Show } from 'solid-js'
import type { TimelineEntry } from '../../../../../shared/dossiers/dossier.ts'
import { shortDateTime } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'

/** The fact that holds the words of a member of staff, of events that ask for some. */
const WORDS: Record<string, string> = {
  'conflict.lifted': 'reason',
  'evaluation.reopened': 'reason',
  'consensus.asked': 'text',
  'consensus.noted': 'text',
}

const wordsOf = ({ type, facts }: TimelineEntry): string | undefined => {
  const words = facts[WORDS[type] ?? '']
  return typeof words === 'string' ? words : undefined
}

const textOf = (fact: unknown) => (typeof fact === 'string' ? fact : undefined)

/** About whom something was done, and by whom; the portal's own doing is nobody's. */
function whoOf({ facts }: TimelineEntry): { about: string; by: string | undefined } | undefined {
  const about = textOf(facts['evaluatorName'])
  return about ? { about, by: textOf(facts['byName']) } : undefined
}

/** What happened to the dossier, the latest first. `timeZone`: the place whose clock the call is told in. */
export function Timeline(props: { entries: readonly TimelineEntry[]; timeZone: string }) {
  const t = useTexts('staff')
  const text = (type: string) => {
    const known: Record<string, string> = t().timeline.events
    return known[type] ?? t().timeline.other(type)
  }
  return (
    <section class="panel" id="timeline">
      <h2>{t().dossier.timeline}</h2>
      <ol class="timeline">
        <For each={props.entries.toReversed()}>
          {(entry) => (
            <li>
              {text(entry.type)}
              <Show when={whoOf(entry)}>
                {(who) => <span class="block-line">{t().timeline.about(who().about, who().by)}</span>}
              </Show>
              <Show when={wordsOf(entry)}>
                {(words) => <span class="block-line pre-line">{words()}</span>}
              </Show>
              <time class="block-line quiet" datetime={entry.at}>
                {shortDateTime(entry.at, props.timeZone)}
              </time>
            </li>
          )}
        </For>
      </ol>
    </section>
  )
}
