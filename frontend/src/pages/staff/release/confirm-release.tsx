import { createSignal, Match, Switch } from 'solid-js'
import type { Release } from '../../../../../shared/decisions/decision.ts'
import { call, newIdempotencyKey } from '../../../api/client.ts'
import { could } from '../../../api/session.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { useStaffCall } from '../call/call-context.ts'
import { askedByReader } from './release-state.tsx'

/** The second of two people: confirms the release, or reads why not. */
export function ConfirmRelease(props: { release: Release; onChanged: () => void }) {
  const t = useTexts('staff')
  const { call: current } = useStaffCall()
  const [isOpen, setOpen] = createSignal(false)
  const idempotencyKey = newIdempotencyKey()
  const count = () => Object.values(props.release.counts).reduce((sum, number) => sum + number, 0)
  const confirm = async () => {
    await call('POST /calls/:callId/release/confirmation', {
      params: { callId: current().id },
      idempotencyKey,
    })
    showDone(t().release.confirmed)
    props.onChanged()
  }
  return (
    <Switch>
      <Match when={!could('release.confirm')}>
        <p class="quiet">{t().release.onlyDirector}</p>
      </Match>
      <Match when={askedByReader(props.release)}>
        <p class="notice">{t().release.samePerson}</p>
      </Match>
      <Match when={could('release.confirm')}>
        <Button onClick={() => setOpen(true)}>{t().release.confirm}</Button>
        <ConfirmDialog
          title={t().release.confirmTitle}
          text={t().release.confirmText(count())}
          confirmLabel={t().release.confirm}
          look="main"
          isOpen={isOpen()}
          onConfirm={confirm}
          onClose={() => setOpen(false)}
        />
      </Match>
    </Switch>
  )
}
