import { createSignal } from 'solid-js'
import { call } from '../../../api/client.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { fieldError, FormShell } from '../../../ui/form-shell.tsx'
import { TextArea } from '../../../ui/text-field.tsx'
import { showDone } from '../../../ui/toasts.tsx'

const REASON = 'reopen-reason'

/** The button that opens a submitted evaluation again, and the reason that it asks for. */
export function ReopenEvaluation(props: {
  dossierId: string
  evaluatorId: string
  name: string
  onReopened: () => void
}) {
  const t = useTexts('reopening')
  const common = useTexts('common')
  const [isOpen, setOpen] = createSignal(false)
  const [reason, setReason] = createSignal('')
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const reopen = async () => {
    setPending(true)
    setError(undefined)
    try {
      await call('POST /dossiers/:dossierId/evaluations/:evaluatorId/reopening', {
        params: { dossierId: props.dossierId, evaluatorId: props.evaluatorId },
        body: { reason: reason() },
      })
      setOpen(false)
      showDone(t().done(props.name))
      props.onReopened()
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <p class="no-print">
      <button type="button" class="link-button" onClick={() => setOpen(true)}>
        {t().reopen}
        <span class="visually-hidden">: {props.name}</span>
      </button>
      <Dialog title={t().title(props.name)} isOpen={isOpen()} onClose={() => setOpen(false)}>
        <p>{t().text}</p>
        <FormShell
          submitLabel={t().reopen}
          isPending={isPending()}
          error={error()}
          fieldIds={{ reason: REASON }}
          onSubmit={() => void reopen()}
          secondary={
            <Button look="quiet" onClick={() => setOpen(false)}>
              {common().cancel}
            </Button>
          }
        >
          <TextArea
            id={REASON}
            label={t().reason}
            rows={3}
            value={reason()}
            error={fieldError(error(), 'reason')}
            onInput={setReason}
          />
        </FormShell>
      </Dialog>
    </p>
  )
}
