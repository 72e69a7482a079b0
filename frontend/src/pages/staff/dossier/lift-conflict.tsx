import { createSignal } from 'solid-js'
import type { Assignment } from '../../../../../shared/evaluation/evaluation.ts'
import { call } from '../../../api/client.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { fieldError, FormShell } from '../../../ui/form-shell.tsx'
import { TextArea } from '../../../ui/text-field.tsx'
import { showDone } from '../../../ui/toasts.tsx'

const REASON = 'lift-reason'

/** The button that lifts what closes a dossier to a person, and the reason that it asks for. */
export function LiftConflict(props: {
  dossierId: string
  accountId: string
  name: string
  onLifted: (answer: { assignments: Assignment[] }) => void
}) {
  const t = useTexts('conflicts')
  const common = useTexts('common')
  const [isOpen, setOpen] = createSignal(false)
  const [reason, setReason] = createSignal('')
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const lift = async () => {
    setPending(true)
    setError(undefined)
    try {
      const answer = await call('POST /dossiers/:dossierId/conflicts/:accountId/lifting', {
        params: { dossierId: props.dossierId, accountId: props.accountId },
        body: { reason: reason() },
      })
      setOpen(false)
      showDone(t().lifted(props.name))
      props.onLifted(answer)
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <>
      <button type="button" class="link-button no-print" onClick={() => setOpen(true)}>
        <span aria-hidden="true">{t().lift}</span>
        <span class="visually-hidden">{t().liftNamed(props.name)}</span>
      </button>
      <Dialog title={t().liftTitle(props.name)} isOpen={isOpen()} onClose={() => setOpen(false)}>
        <p>{t().liftText}</p>
        <FormShell
          submitLabel={t().lift}
          isPending={isPending()}
          error={error()}
          fieldIds={{ reason: REASON }}
          onSubmit={() => void lift()}
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
    </>
  )
}
