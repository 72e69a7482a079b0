import { createMemo, createSignal, For, Show } from 'solid-js'
import { findSittingFaults } from '../../../../shared/committee/meeting-rules.ts'
import { isSame } from '../../../../shared/is-same.ts'
import { call } from '../../api/client.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { CheckboxGroup } from '../../ui/choice-fields.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { isMovable, useMeeting, useStep } from './meeting-context.ts'

/** Who sits in the meeting and who is there; folded away while the committee decides. */
export function Presence() {
  const t = useTexts('committee')
  const { meeting } = useMeeting()
  const there = () => meeting().seats.filter(({ isPresent }) => isPresent).length
  return (
    <details class="panel" open={meeting().state === 'prepared'}>
      <summary>{t().seats(meeting().seats.length, there())}</summary>
      <Show when={isMovable(meeting())} fallback={<SeatList />}>
        <PresenceForm />
      </Show>
    </details>
  )
}

function SeatList() {
  const t = useTexts('committee')
  const { meeting } = useMeeting()
  return (
    <ul>
      <For each={meeting().seats}>
        {(seat) => (
          <li>
            {seat.name}
            <span class="quiet">
              {' '}
              · {t().parts[seat.part]}
              {seat.isPresent ? ` · ${t().isPresent}` : ''}
            </span>
          </li>
        )}
      </For>
    </ul>
  )
}

/** Ticks who is there; with a quorum and a chair the meeting opens. */
function PresenceForm() {
  const t = useTexts('committee')
  const { meeting } = useMeeting()
  const { error, isPending, step } = useStep()
  // The same boxes as long as the same people sit there: a box that was just ticked keeps the focus.
  const options = createMemo(
    () => meeting().seats.map(({ id, name, part }) => ({ value: id, label: name, hint: t().parts[part] })),
    [],
    { equals: isSame },
  )
  // Ticks that are not written yet: the next one stands on them, not on what the server last said.
  const [ticked, setTicked] = createSignal<string[]>()
  const present = () =>
    ticked() ??
    meeting()
      .seats.filter(({ isPresent }) => isPresent)
      .map(({ id }) => id)
  const note = (seatIds: string[], opens: boolean) =>
    step(() =>
      call('PUT /meetings/:meetingId/presence', {
        params: { meetingId: meeting().id },
        body: { seatIds, opens },
      }),
    )
  let writing: Promise<unknown> = Promise.resolve()
  // One after the other, and only the latest of those that wait: it says all.
  const write = async (before: Promise<unknown>, seatIds: string[]) => {
    await before
    if (ticked() !== seatIds) return
    await note(seatIds, false)
    if (ticked() === seatIds) setTicked(undefined)
  }
  const tick = (seatIds: string[]) => {
    setTicked(seatIds)
    writing = write(writing, seatIds)
  }
  const open = async () => {
    await writing
    await note(present(), true)
  }
  return (
    <>
      <CheckboxGroup label={t().present} options={options()} value={present()} onChange={tick} />
      <Show when={error()}>{(failure) => <FailureMessage error={failure()} />}</Show>
      <Show when={meeting().state === 'prepared'}>
        <ul class="quiet">
          <For each={findSittingFaults(meeting())}>
            {({ code }) => (
              <li>{code === 'no_chair' ? t().needsChair : t().needsQuorum(meeting().quorum)}</li>
            )}
          </For>
        </ul>
        <Button isPending={isPending()} onClick={() => void open()}>
          {t().open}
        </Button>
      </Show>
    </>
  )
}
