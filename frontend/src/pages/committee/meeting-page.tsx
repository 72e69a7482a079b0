import { useParams, useSearchParams } from '@solidjs/router'
import { createEffect, createMemo, onCleanup } from 'solid-js'
import type { Meeting } from '../../../../shared/committee/meeting.ts'
import { call } from '../../api/client.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { createLoad, valueOf } from '../../ui/resource.ts'
import { PageSkeleton } from '../../ui/skeleton.tsx'
import { MeetingContext, type OpenMeeting } from './meeting-context.ts'
import { MeetingView } from './meeting-view.tsx'
import '../staff/staff.css'
import './committee.css'

/** Milliseconds after which the page looks what others did: votes arrive from several phones. */
const LOOK_AGAIN = 5000
const LOOK_AT_CLOSING = 1500

const read = (meetingId: string) => call('GET /meetings/:meetingId', { params: { meetingId } })

/** How soon there may be something new; never once the minutes of a closed meeting are there. */
function pauseFor({ state, minutes }: Meeting): number | undefined {
  if (state === 'closing') return LOOK_AT_CLOSING
  if (state === 'closed') return minutes.length === 0 ? LOOK_AT_CLOSING : undefined
  return LOOK_AGAIN
}

/** A meeting: who is there, its agenda item by item, and its closing. */
export default function MeetingPage() {
  const params = useParams<{ meetingId: string }>()
  const { resource, reload, replace } = createLoad(() => params.meetingId, read)
  const shown = () => valueOf(resource)
  const take = (meeting: Meeting) => {
    const before = shown()
    if (before?.id === meeting.id && before.revision <= meeting.revision) replace(meeting)
  }
  const refresh = () => read(params.meetingId).then(take, () => {})
  const pause = createMemo(() => {
    const meeting = shown()
    return meeting && pauseFor(meeting)
  })
  createEffect(() => {
    const milliseconds = pause()
    if (milliseconds === undefined) return
    const timer = setInterval(() => void (document.hidden || refresh()), milliseconds)
    onCleanup(() => clearInterval(timer))
  })
  return (
    <Loaded resource={resource} onRetry={reload} skeleton={<PageSkeleton />} isPage>
      {(meeting) => (
        <MeetingContext.Provider value={usePlace(meeting, { take, refresh })}>
          <MeetingView />
        </MeetingContext.Provider>
      )}
    </Loaded>
  )
}

/** Which item is shown stands in the address, so that a reload and a link lead to it. */
function usePlace(meeting: () => Meeting, rest: Pick<OpenMeeting, 'take' | 'refresh'>): OpenMeeting {
  const [search, setSearch] = useSearchParams<{ item?: string }>()
  const current = createMemo(() => {
    const ids = meeting().items.map(({ dossierId }) => dossierId)
    return ids.find((id) => id === search.item) ?? ids[0]
  })
  const goTo = (dossierId: string) => {
    setSearch({ item: dossierId }, { replace: true, scroll: false })
    queueMicrotask(() => {
      const title = document.getElementById('item-title')
      title?.focus({ preventScroll: true })
      title?.closest('section')?.scrollIntoView({ block: 'nearest' })
      // Of an item taller than the screen, its title rather than its end.
      title?.scrollIntoView({ block: 'nearest' })
    })
  }
  return { meeting, current, goTo, ...rest }
}
