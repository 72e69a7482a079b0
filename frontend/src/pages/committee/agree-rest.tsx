import { createSignal, Show } from 'solid-js'
import { call } from '../../api/client.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useMeeting } from './meeting-context.ts'

/** The consensus on all that nobody wants to speak about, at once. */
export default function AgreeRest() {
  const t = useTexts('committee')
  const { meeting, take } = useMeeting()
  const [isAsking, setAsking] = createSignal(false)
  const waiting = () => meeting().items.filter(({ item }) => item && !item.isAgreed).length
  const agree = async () =>
    take(await call('PUT /meetings/:meetingId/agreement', { params: { meetingId: meeting().id } }))
  return (
    <Show when={waiting() > 1}>
      <p class="button-row">
        <Button look="quiet" onClick={() => setAsking(true)}>
          {t().agreeRest}
        </Button>
      </p>
      <ConfirmDialog
        title={t().agreeRest}
        text={t().agreeRestText(waiting())}
        confirmLabel={t().agreeRestConfirm}
        look="main"
        isOpen={isAsking()}
        onConfirm={agree}
        onClose={() => setAsking(false)}
      />
    </Show>
  )
}
