import { cleanup, render, screen } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { waitFor } from '../../testing/wait-for.ts'
import type { Meeting } from '../../../../shared/committee/meeting.ts'
import { loadTexts, switchLanguage } from '../../i18n/texts.ts'
import { MeetingContext } from './meeting-context.ts'
import { Presence } from './presence.tsx'

const NAMES = ['Ada', 'Ben', 'Cleo']
const meetingWith = (present: readonly string[], revision: number): Meeting => ({
  id: 'mee_1',
  callId: 'cal_1',
  state: 'prepared',
  title: 'Committee',
  startsAt: '2027-05-12T13:00:00Z',
  place: '',
  rule: 'majority',
  quorum: 1,
  seats: NAMES.map((name) => ({ id: name, name, part: 'member', isPresent: present.includes(name) })),
  items: [],
  revision,
  minutes: [],
  mayWrite: true,
})

/** Shows who is present; each answer waits until it is let go. Gives what is sent, and what lets the next answer go. */
function show() {
  const sent: { seatIds: string[]; opens: boolean }[] = []
  const waiting: (() => void)[] = []
  const [meeting, setMeeting] = createSignal(meetingWith([], 1))
  vi.stubGlobal('fetch', async (_url: string, { body }: RequestInit) => {
    const asked: { seatIds: string[]; opens: boolean } = JSON.parse(String(body))
    sent.push(asked)
    await new Promise<void>((resolve) => waiting.push(resolve))
    return new Response(JSON.stringify(meetingWith(asked.seatIds, meeting().revision + 1)), {
      headers: { 'content-type': 'application/json' },
    })
  })
  const open = {
    meeting,
    take: (next: Meeting) => void setMeeting(next),
    refresh: async () => {},
    current: () => undefined,
    goTo: () => {},
  }
  render(() => (
    <MeetingContext.Provider value={open}>
      <Presence />
    </MeetingContext.Provider>
  ))
  const answer = async () => {
    await waitFor(() => expect(waiting).not.toEqual([]))
    waiting.shift()?.()
  }
  return { sent, answer, meeting }
}

const box = (name: string) => screen.getByRole('checkbox', { name: new RegExp(name, 'u') })
const isTicked = (name: string) => {
  const found = box(name)
  return found instanceof HTMLInputElement && found.checked
}

beforeAll(async () => {
  await loadTexts(['committee'], 'en')
  await switchLanguage('en')
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('keeps a tick that is not written yet when the next ones come, and writes the latest of those that waited', async () => {
  const { sent, answer, meeting } = show()
  box('Ada').click()
  await waitFor(() => expect(sent).toHaveLength(1))
  box('Ben').click()
  box('Cleo').click()
  expect(NAMES.map(isTicked)).toEqual([true, true, true])
  await answer()
  await answer()
  await waitFor(() => expect(meeting().seats.every(({ isPresent }) => isPresent)).toBe(true))
  expect(sent).toEqual([
    { seatIds: ['Ada'], opens: false },
    { seatIds: NAMES, opens: false },
  ])
  expect(NAMES.map(isTicked)).toEqual([true, true, true])
})

it('opens the meeting with the ticks that were made last, after they are written', async () => {
  const { sent, answer } = show()
  box('Ben').click()
  screen.getByRole('button', { name: 'Open the meeting' }).click()
  await answer()
  await answer()
  await waitFor(() => expect(sent.at(-1)).toEqual({ seatIds: ['Ben'], opens: true }))
})
