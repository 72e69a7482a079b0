import { createSignal, Show } from 'solid-js'
import type { Item, Seat } from '../../../../shared/committee/meeting.ts'
import { call } from '../../api/client.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/choice-fields.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { useMeeting, useStep } from './meeting-context.ts'

interface Props {
  item: Item
  seats: readonly Seat[]
  isOpen: boolean
  onClose: () => void
}

/** Says that a member keeps away from a dossier, and why. It cannot be taken back. */
export default function RecusalDialog(props: Props) {
  const t = useTexts('meetingPlan')
  return (
    <Dialog title={t().recuseTitle} isOpen={props.isOpen} onClose={props.onClose}>
      <Show when={props.isOpen}>
        <RecusalForm {...props} />
      </Show>
    </Dialog>
  )
}

function RecusalForm(props: Props) {
  const t = useTexts('meetingPlan')
  const common = useTexts('common')
  const { meeting } = useMeeting()
  const { error, isPending, step } = useStep()
  const own = () => props.seats.find(({ id }) => id === meeting().ownSeatId)?.id
  const [chosen, setChosen] = createSignal(
    own() ?? props.seats.find((_seat, at, all) => all.length === 1)?.id,
  )
  const [reason, setReason] = createSignal('')
  const [isChecked, setChecked] = createSignal(false)
  const recuse = async () => {
    setChecked(true)
    const seatId = chosen()
    if (seatId === undefined || reason().trim() === '') return
    const isDone = await step(() =>
      call('PUT /meetings/:meetingId/items/:itemId/recusals/:seatId', {
        params: { meetingId: meeting().id, itemId: props.item.dossierId, seatId },
        body: { reason: reason() },
      }),
    )
    if (!isDone) return
    showDone(t().recused)
    props.onClose()
  }
  return (
    <>
      <p>{meeting().mayWrite ? t().recuseText : t().recuseOwnText}</p>
      <Show when={meeting().mayWrite}>
        <SelectField
          label={t().recuseWho}
          error={isChecked() && chosen() === undefined ? t().missing.who : undefined}
          options={props.seats.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen()}
          onChange={setChosen}
          onClear={() => setChosen(undefined)}
        />
      </Show>
      <TextArea
        label={t().recuseReason}
        hint={t().recuseReasonHint}
        error={isChecked() && reason().trim() === '' ? t().missing.reason : undefined}
        rows={3}
        limit={1000}
        value={reason()}
        onInput={setReason}
      />
      <Show when={error()}>{(failure) => <FailureMessage error={failure()} />}</Show>
      <div class="button-row">
        <Button isPending={isPending()} onClick={() => void recuse()}>
          {t().recuse}
        </Button>
        <Button look="quiet" onClick={props.onClose}>
          {common().cancel}
        </Button>
      </div>
    </>
  )
}
