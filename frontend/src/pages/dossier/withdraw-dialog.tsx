import { createSignal, Show } from 'solid-js'
import { call, newIdempotencyKey } from '../../api/client.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { useDossier } from './open-dossier.ts'

const MOST_CHARACTERS = 2000

/** Says what withdrawing loses, takes the reasons where there are some, and does it. */
export function WithdrawDialog(props: { isOpen: boolean; onClose: () => void }) {
  const t = useTexts('lifeCycle')
  const common = useTexts('common')
  const { dossier, replace } = useDossier()
  const [reasons, setReasons] = createSignal('')
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const withdraw = async () => {
    setPending(true)
    setError(undefined)
    try {
      const withdrawn = await call('POST /dossiers/:dossierId/withdrawal', {
        params: { dossierId: dossier().id },
        body: { reasons: reasons() },
        idempotencyKey: newIdempotencyKey(),
      })
      props.onClose()
      replace(withdrawn)
      showDone(t().leave.withdrawn)
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <Dialog title={t().leave.withdrawTitle} isOpen={props.isOpen} onClose={props.onClose}>
      <p>{t().leave.withdrawText}</p>
      <TextArea
        label={t().leave.withdrawReasons}
        isOptional
        rows={3}
        limit={MOST_CHARACTERS}
        value={reasons()}
        onInput={setReasons}
      />
      <Show when={error()}>{(failure) => <FailureMessage error={failure()} />}</Show>
      <div class="button-row">
        <Button look="danger" isPending={isPending()} onClick={() => void withdraw()}>
          {t().leave.withdraw}
        </Button>
        <Button look="quiet" onClick={props.onClose}>
          {common().cancel}
        </Button>
      </div>
    </Dialog>
  )
}
