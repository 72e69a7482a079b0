import { For, Show } from 'solid-js'
import type { MeetingSummary } from '../../../../shared/committee/meeting.ts'
import { call } from '../../api/client.ts'
import { longDateTime } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { createLoad } from '../../ui/resource.ts'

/** Meetings in which the person has a seat. */
export default function MeetingsPage() {
  const t = useTexts('committee')
  const { resource, reload } = createLoad(
    () => true,
    () => call('GET /my/meetings', {}),
  )
  return (
    <>
      <PageTitle text={t().mine} />
      <Loaded resource={resource} onRetry={reload}>
        {(loaded) => <MeetingList meetings={loaded().meetings} />}
      </Loaded>
    </>
  )
}

/** Meetings as links, the next first. */
export function MeetingList(props: { meetings: readonly MeetingSummary[] }) {
  const t = useTexts('committee')
  return (
    <Show when={props.meetings.length > 0} fallback={<p>{t().none}</p>}>
      <ul class="plain-list">
        <For each={props.meetings}>
          {(meeting) => (
            <li class="card">
              <a href={paths.meeting(language(), meeting.id)}>{meeting.title}</a>
              <span class="block-line quiet">
                {longDateTime(meeting.startsAt)} · {t().states[meeting.state]}
              </span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
