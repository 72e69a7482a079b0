import { createSignal } from 'solid-js'
import { call, newIdempotencyKey } from '../../../api/client.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { useStaffCall } from '../call/call-context.ts'

/** The first of two people: asks for the release. */
export function AskForRelease(props: { onChanged: () => void }) {
  const t = useTexts('staff')
  const { call: current } = useStaffCall()
  const [isOpen, setOpen] = createSignal(false)
  // One key for as long as the page is open: asking again after a lost answer is the same request.
  const idempotencyKey = newIdempotencyKey()
  const ask = async () => {
    await call('POST /calls/:callId/release', { params: { callId: current().id }, idempotencyKey })
    showDone(t().release.asked)
    props.onChanged()
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t().release.ask}</Button>
      <ConfirmDialog
        title={t().release.askTitle}
        text={t().release.askText}
        confirmLabel={t().release.ask}
        look="main"
        isOpen={isOpen()}
        onConfirm={ask}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
