import { call } from '../../api/client.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'

/** Declines an invitation, with a reason or without. */
export function DeclineDialog(props: {
  token: string
  isOpen: boolean
  onClose: () => void
  onDeclined: () => void
}) {
  const t = useTexts('partners')
  const decline = async (reason: string) => {
    await call('POST /invitations/:token/refusal', { params: { token: props.token }, body: { reason } })
    // The answer takes the place of the buttons, and of this: it closes first.
    props.onClose()
    props.onDeclined()
  }
  return (
    <ReasonDialog
      title={t().opened.declineTitle}
      text={t().opened.declineText}
      label={t().opened.reason}
      confirmLabel={t().opened.decline}
      look="danger"
      isOptional
      limit={1000}
      isOpen={props.isOpen}
      onConfirm={decline}
      onClose={props.onClose}
    />
  )
}
