import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import { call as ask } from '../../../api/client.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { useStaffCall } from '../call/call-context.ts'
import { useCallEditor } from './create-editor.ts'

/** Says that a published call is being changed, what readers see meanwhile, and how to leave it as it is. */
export function NextNotice() {
  const t = useTexts('callEditor')
  const navigate = useNavigate()
  const { call, next, reload } = useStaffCall()
  const { autosave } = useCallEditor()
  const [isAsking, setAsking] = createSignal(false)
  const discard = async () => {
    await autosave.flush()
    await ask('DELETE /staff/calls/:callId/next', {
      params: { callId: call().id },
      ifMatch: autosave.revision(),
    })
    reload()
    navigate(paths.callContent(language(), call().id))
  }
  return (
    <Show when={call().state === 'published'}>
      <div class="notice no-print">
        <p>{t().next.notice}</p>
        <Show when={next()}>
          <Button look="danger" isSmall onClick={() => setAsking(true)}>
            {t().next.discard}
          </Button>
        </Show>
      </div>
      <ConfirmDialog
        title={t().next.discardTitle}
        text={t().next.discardText}
        confirmLabel={t().next.discard}
        look="danger"
        isOpen={isAsking()}
        onConfirm={discard}
        onClose={() => setAsking(false)}
      />
    </Show>
  )
}
