import { For, Show } from 'solid-js'
import type { MeetingSummary } from '../../../../shared/committee/meeting.ts'
import { longDateTime } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Badge } from '../../ui/badge.tsx'
import { STATE_TONES } from './state-tones.ts'

/** Meetings as links, the next first. */
export function MeetingList(props: { meetings: readonly MeetingSummary[]; empty: string }) {
  const t = useTexts('committee')
  return (
    <Show when={props.meetings.length > 0} fallback={<p>{props.empty}</p>}>
      <ul class="meetings">
        <For each={props.meetings}>
          {(meeting) => (
            <li class="card">
              <p>
                <a href={paths.meeting(language(), meeting.id)}>{meeting.title}</a>{' '}
                <Badge text={t().stateNames[meeting.state]} tone={STATE_TONES[meeting.state]} />
              </p>
              <p class="quiet">
                {longDateTime(meeting.startsAt)} · {t().dossiers(meeting.items)}
              </p>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
