import { createSignal, Show } from 'solid-js'
import type { Meeting } from '../../../../shared/committee/meeting.ts'
import { call } from '../../api/client.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { CheckboxGroup } from '../../ui/choice-fields.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'

/** Who is there; with a quorum and a chair the meeting opens. */
export function Presence(props: { meeting: Meeting; onChanged: (meeting: Meeting) => void }) {
  const t = useTexts('committee')
  const [error, setError] = createSignal<unknown>()
  const [isPending, setPending] = createSignal(false)
  const present = () => props.meeting.seats.filter(({ isPresent }) => isPresent).map(({ id }) => id)
  const isLocked = () =>
    !props.meeting.mayWrite || (props.meeting.state !== 'prepared' && props.meeting.state !== 'open')
  const note = async (seatIds: string[], opens: boolean) => {
    setPending(true)
    setError(undefined)
    try {
      const { id: meetingId } = props.meeting
      props.onChanged(
        await call('PUT /meetings/:meetingId/presence', { params: { meetingId }, body: { seatIds, opens } }),
      )
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <section class="panel">
      <CheckboxGroup
        label={t().present}
        hint={t().quorum(props.meeting.quorum)}
        isDisabled={isLocked()}
        options={props.meeting.seats.map(({ id, name, part }) => ({
          value: id,
          label: name,
          hint: t().parts[part],
        }))}
        value={present()}
        onChange={(seatIds) => void note(seatIds, false)}
      />
      <Show when={error()}>{(failure) => <FailureMessage error={failure()} />}</Show>
      <Show when={props.meeting.state === 'prepared' && props.meeting.mayWrite}>
        <Button isPending={isPending()} onClick={() => void note(present(), true)}>
          {t().open}
        </Button>
      </Show>
    </section>
  )
}
