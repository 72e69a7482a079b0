import { createSignal } from 'solid-js'
import { call } from '../../../api/client.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { ReasonDialog } from '../../../ui/reason-dialog.tsx'
import { showDone } from '../../../ui/toasts.tsx'

/** The button that opens a submitted evaluation again, and the reason that it asks for. */
export function ReopenEvaluation(props: {
  dossierId: string
  evaluatorId: string
  name: string
  onReopened: () => void
}) {
  const t = useTexts('reopening')
  const [isOpen, setOpen] = createSignal(false)
  const reopen = async (reason: string) => {
    await call('POST /dossiers/:dossierId/evaluations/:evaluatorId/reopening', {
      params: { dossierId: props.dossierId, evaluatorId: props.evaluatorId },
      body: { reason },
    })
    showDone(t().done(props.name))
    // What is open again leaves the list, and this with it: it closes first.
    setOpen(false)
    props.onReopened()
  }
  return (
    <p class="no-print">
      <button type="button" class="link-button" onClick={() => setOpen(true)}>
        {t().reopen}
        <span class="visually-hidden">: {props.name}</span>
      </button>
      <ReasonDialog
        title={t().title(props.name)}
        text={t().text}
        label={t().reason}
        confirmLabel={t().reopen}
        limit={1000}
        isOpen={isOpen()}
        onConfirm={reopen}
        onClose={() => setOpen(false)}
      />
    </p>
  )
}
