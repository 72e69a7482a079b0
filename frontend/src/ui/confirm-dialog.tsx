import { createSignal, Show } from 'solid-js'
import { useTexts } from '../i18n/texts.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { FailureMessage } from './failure-message.tsx'

/** Asks before something is lost; the text names what. Stays open with the reason where it fails. */
export function ConfirmDialog(props: {
  title: string
  text: string
  confirmLabel: string
  look?: 'main' | 'danger'
  isOpen: boolean
  onConfirm: () => Promise<void>
  onClose: () => void
}) {
  const t = useTexts('common')
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const confirm = async () => {
    setPending(true)
    setError(undefined)
    try {
      await props.onConfirm()
      props.onClose()
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <Dialog title={props.title} isOpen={props.isOpen} onClose={props.onClose}>
      <p>{props.text}</p>
      <Show when={error()}>{(failure) => <FailureMessage error={failure()} />}</Show>
      <div class="button-row">
        <Button look={props.look ?? 'danger'} isPending={isPending()} onClick={() => void confirm()}>
          {props.confirmLabel}
        </Button>
        <Button look="quiet" onClick={props.onClose}>
          {t().cancel}
        </Button>
      </div>
    </Dialog>
  )
}
