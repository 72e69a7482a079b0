import { call, newIdempotencyKey } from '../../api/client.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { useDossier } from './open-dossier.ts'

/** Says what withdrawing loses, takes the reasons where there are some, and does it. */
export function WithdrawDialog(props: { isOpen: boolean; onClose: () => void }) {
  const t = useTexts('lifeCycle')
  const { dossier, replace } = useDossier()
  const withdraw = async (reasons: string) => {
    const withdrawn = await call('POST /dossiers/:dossierId/withdrawal', {
      params: { dossierId: dossier().id },
      body: { reasons },
      idempotencyKey: newIdempotencyKey(),
    })
    // A withdrawn dossier cannot be withdrawn, and this leaves the page: it closes first.
    props.onClose()
    replace(withdrawn)
    showDone(t().leave.withdrawn)
  }
  return (
    <ReasonDialog
      title={t().leave.withdrawTitle}
      text={t().leave.withdrawText}
      label={t().leave.withdrawReasons}
      confirmLabel={t().leave.withdraw}
      look="danger"
      isOptional
      limit={2000}
      isOpen={props.isOpen}
      onConfirm={withdraw}
      onClose={props.onClose}
    />
  )
}
