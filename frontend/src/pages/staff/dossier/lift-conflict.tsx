import { createSignal } from 'solid-js'
import type { Assignment } from '../../../../../shared/evaluation/evaluation.ts'
import { call } from '../../../api/client.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { ReasonDialog } from '../../../ui/reason-dialog.tsx'
import { showDone } from '../../../ui/toasts.tsx'

/** The button that lifts what closes a dossier to a person, and the reason that it asks for. */
export function LiftConflict(props: {
  dossierId: string
  accountId: string
  name: string
  onLifted: (answer: { assignments: Assignment[] }) => void
}) {
  const t = useTexts('conflicts')
  const [isOpen, setOpen] = createSignal(false)
  const lift = async (reason: string) => {
    const answer = await call('POST /dossiers/:dossierId/conflicts/:accountId/lifting', {
      params: { dossierId: props.dossierId, accountId: props.accountId },
      body: { reason },
    })
    showDone(t().lifted(props.name))
    // What was lifted may leave the page, and this with it: it closes first.
    setOpen(false)
    props.onLifted(answer)
  }
  return (
    <>
      <button type="button" class="link-button no-print" onClick={() => setOpen(true)}>
        <span aria-hidden="true">{t().lift}</span>
        <span class="visually-hidden">{t().liftNamed(props.name)}</span>
      </button>
      <ReasonDialog
        title={t().liftTitle(props.name)}
        text={t().liftText}
        label={t().reason}
        confirmLabel={t().lift}
        limit={1000}
        isOpen={isOpen()}
        onConfirm={lift}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
