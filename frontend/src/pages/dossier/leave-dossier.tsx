import { createSignal, Show } from 'solid-js'
import { call, newIdempotencyKey } from '../../api/client.ts'
import { longDate } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { showDone, showFailure } from '../../ui/toasts.tsx'
import { useDossier } from './open-dossier.ts'
import { WithdrawalNotice } from './withdrawal-notice.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** At the end of the dossier's home: withdrawing it, or deleting the draft. */
export function LeaveDossier() {
  const t = useTexts('lifeCycle')
  const { dossier } = useDossier()
  const [asked, setAsked] = createSignal<'withdraw' | 'delete'>()
  const may = (permission: string) => dossier().may.includes(permission)
  return (
    <Show when={may('dossier.copy')}>
      <section class="block no-print">
        <h2>{t().leave.title}</h2>
        <div class="button-row">
          <a class="button button--quiet" href={paths.copyDossier(language(), dossier().id)}>
            {t().leave.copy}
          </a>
          <Show when={may('dossier.withdraw')}>
            <Button look="quiet" onClick={() => setAsked('withdraw')}>
              {t().leave.withdraw}
            </Button>
          </Show>
          <Show when={may('dossier.delete')}>
            <Button look="quiet" onClick={() => setAsked('delete')}>
              {t().leave.delete}
            </Button>
          </Show>
        </div>
      </section>
      <WithdrawDialog isOpen={asked() === 'withdraw'} onClose={() => setAsked(undefined)} />
      <DeleteDialog isOpen={asked() === 'delete'} onClose={() => setAsked(undefined)} />
    </Show>
  )
}

function DeleteDialog(props: { isOpen: boolean; onClose: () => void }) {
  const t = useTexts('lifeCycle')
  const { dossier, replace } = useDossier()
  const restore = useRestore()
  const remove = async () => {
    const params = { dossierId: dossier().id }
    replace(await call('POST /dossiers/:dossierId/deletion', { params, idempotencyKey: newIdempotencyKey() }))
    showDone(t().leave.deleted, () => void restore())
  }
  return (
    <ConfirmDialog
      title={t().leave.deleteTitle}
      text={t().leave.deleteText}
      confirmLabel={t().leave.delete}
      isOpen={props.isOpen}
      onConfirm={remove}
      onClose={props.onClose}
    />
  )
}

/** Brings the dossier back, and says so. */
function useRestore(): () => Promise<void> {
  const t = useTexts('lifeCycle')
  const { dossier, replace } = useDossier()
  return async () => {
    try {
      const params = { dossierId: dossier().id }
      const idempotencyKey = newIdempotencyKey()
      replace(await call('POST /dossiers/:dossierId/restoration', { params, idempotencyKey }))
      showDone(t().leave.restored)
    } catch (failure) {
      showFailure(failure)
    }
  }
}

/** In place of the tasks of a dossier that was given up: when, by whom, and the way back where there is one. */
export function GivenUp() {
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
