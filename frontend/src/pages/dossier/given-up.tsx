import { createSignal, Show } from 'solid-js'
import { longDate } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { useDossier } from './open-dossier.ts'
import { useRestore } from './restore.ts'
import WithdrawalNotice from './withdrawal-notice.tsx'

/** In place of the tasks of a dossier that was given up: when, by whom, and the way back where there is one. */
export default function GivenUp() {
  const t = useTexts('lifeCycle')
  const { dossier, form } = useDossier()
  const [isPending, setPending] = createSignal(false)
  const restore = useRestore()
  const bringBack = async () => {
    setPending(true)
    await restore()
    setPending(false)
  }
  const day = (instant: string) => longDate(instant, form.timeZone)
  return (
    <section class="block">
      <Show when={dossier().deletion}>
        {(deletion) => (
          <div class="notice notice--warning">
            <p>{t().leave.deletedBy(deletion().deletedBy, day(deletion().deletedAt))}</p>
            <p>{t().leave.restorableUntil(day(deletion().restorableUntil))}</p>
            <Show when={dossier().may.includes('dossier.restore')}>
              <Button isPending={isPending()} onClick={() => void bringBack()}>
                {t().leave.restore}
              </Button>
            </Show>
          </div>
        )}
      </Show>
      <Show when={dossier().withdrawal}>
        {(withdrawal) => <WithdrawalNotice withdrawal={withdrawal()} timeZone={form.timeZone} />}
      </Show>
    </section>
  )
}
