import { createContext, createSignal, useContext } from 'solid-js'
import type { Meeting } from '../../../../shared/committee/meeting.ts'
import { isSame } from '../../../../shared/is-same.ts'
import { call } from '../../api/client.ts'
import { hasCode } from '../../api/problem.ts'

/** The meeting whose page is open. */
export interface OpenMeeting {
  meeting: () => Meeting
  /** Takes the meeting as a change answered it, unless a later one is shown already. */
  take: (meeting: Meeting) => void
  /** Asks for the meeting anew. */
  refresh: () => Promise<void>
  /** Dossier of the item that is shown. */
  current: () => string | undefined
  /** Shows an item and puts the focus on its title. */
  goTo: (dossierId: string) => void
}

export const MeetingContext = createContext<OpenMeeting>()

/** The meeting around; parts of its page stand in `meeting-page.tsx`. */
export function useMeeting(): OpenMeeting {
  const found = useContext(MeetingContext)
  if (!found) throw new Error('A part of a meeting stands outside of its page')
  return found
}

/** Whether the agenda and what is said of its dossiers can be changed. */
export const isMovable = ({ mayWrite, state }: Meeting): boolean =>
  mayWrite && (state === 'prepared' || state === 'open')

/** Does one thing to the meeting and shows what comes back, or keeps what went wrong. Tells whether it was done. */
export function useStep() {
  const { take, refresh } = useMeeting()
  const [error, setError] = createSignal<unknown>()
  const [isPending, setPending] = createSignal(false)
  const step = async (work: () => Promise<Meeting>): Promise<boolean> => {
    setPending(true)
    setError(undefined)
    try {
      take(await work())
      return true
    } catch (failure) {
      setError(failure)
      if (hasCode(failure, 'meeting.changed') || hasCode(failure, 'meeting.state')) await refresh()
      return false
    } finally {
      setPending(false)
    }
  }
  return { error, isPending, step }
}

/**
 * Writes what rests on one part of a meeting as it was seen. Where only other parts changed meanwhile, a vote on
 * another item for one, it is written on the meeting as it is by now.
 */
export async function writeOn(
  seen: Meeting,
  partOf: (meeting: Meeting) => unknown,
  write: (revision: number) => Promise<Meeting>,
): Promise<Meeting> {
  try {
    return await write(seen.revision)
  } catch (failure) {
    if (!hasCode(failure, 'meeting.changed')) throw failure
    const now = await call('GET /meetings/:meetingId', { params: { meetingId: seen.id } })
    if (!isSame(partOf(seen), partOf(now))) throw failure
    return write(now.revision)
  }
}
