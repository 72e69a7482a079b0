import { createSignal, Show } from 'solid-js'
import { call } from '../../api/client.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { TextArea } from '../../ui/text-field.tsx'

/** Declines an invitation, with a reason or without. */
export function DeclineDialog(props: {
  token: string
  isOpen: boolean
  onClose: () => void
  onDeclined: () => void
}) {
  const t = useTexts('partners')
  const common = useTexts('common')
  const [reason, setReason] = createSignal('')
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const decline = async () => {
    setPending(true)
    setError(undefined)
    try {
      await call('POST /invitations/:token/refusal', {
        params: { token: props.token },
        body: { reason: reason() },
      })
      props.onClose()
      props.onDeclined()
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <Dialog title={t().opened.declineTitle} isOpen={props.isOpen} onClose={props.onClose}>
      <p>{t().opened.declineText}</p>
      <TextArea
        label={t().opened.reason}
        isOptional
        rows={3}
        limit={1000}
        value={reason()}
        onInput={setReason}
      />
      <Show when={error()}>{(failure) => <FailureMessage error={failure()} />}</Show>
      <div class="button-row">
        <Button look="danger" isPending={isPending()} onClick={() => void decline()}>
          {t().opened.decline}
        </Button>
        <Button look="quiet" onClick={props.onClose}>
          {common().cancel}
        </Button>
      </div>
    </Dialog>
  )
}
