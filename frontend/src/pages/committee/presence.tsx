import { createMemo, For, Show } from 'solid-js'
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
  const present = () =>
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
  return (
    <>
      <CheckboxGroup
        label={t().present}
        options={options()}
        value={present()}
        onChange={(seatIds) => void note(seatIds, false)}
      />
      <Show when={error()}>{(failure) => <FailureMessage error={failure()} />}</Show>
      <Show when={meeting().state === 'prepared'}>
        <ul class="quiet">
          <For each={findSittingFaults(meeting())}>
            {({ code }) => (
              <li>{code === 'no_chair' ? t().needsChair : t().needsQuorum(meeting().quorum)}</li>
            )}
          </For>
        </ul>
        <Button isPending={isPending()} onClick={() => void note(present(), true)}>
          {t().open}
        </Button>
      </Show>
    </>
  )
}
