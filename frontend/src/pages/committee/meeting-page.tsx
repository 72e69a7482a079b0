import { useParams } from '@solidjs/router'
import { createEffect, onCleanup, Show } from 'solid-js'
import type { Meeting } from '../../../../shared/committee/meeting.ts'
import { call } from '../../api/client.ts'
import { longDateTime } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { createLoad } from '../../ui/resource.ts'
import { Agenda } from './agenda.tsx'
import { Closing } from './closing.tsx'
import { Presence } from './presence.tsx'

const LOOK_AGAIN = 2000

/** A meeting: who is there, its agenda item by item, and its closing. */
export default function MeetingPage() {
  const params = useParams<{ meetingId: string }>()
  const { resource, reload, replace } = createLoad(
    () => params.meetingId,
    (meetingId) => call('GET /meetings/:meetingId', { params: { meetingId } }),
  )
  createEffect(() => {
    if (resource.latest?.state !== 'closing') return
    const timer = setInterval(reload, LOOK_AGAIN)
    onCleanup(() => clearInterval(timer))
  })
  return (
    <Loaded resource={resource} onRetry={reload} isPage>
      {(meeting) => <Whole meeting={meeting()} onChanged={replace} />}
    </Loaded>
  )
}

function Whole(props: { meeting: Meeting; onChanged: (meeting: Meeting) => void }) {
  const t = useTexts('committee')
  return (
    <>
      <PageTitle text={props.meeting.title} caption={longDateTime(props.meeting.startsAt)} />
      <p class="notice" role="status">
        {t().states[props.meeting.state]}
      </p>
      <Presence {...props} />
      <Agenda {...props} />
      <Show when={props.meeting.mayWrite || props.meeting.state === 'closed'}>
        <Closing {...props} />
      </Show>
    </>
  )
}
