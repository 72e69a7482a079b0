import { createSignal, Show } from 'solid-js'
import { call, newIdempotencyKey } from '../../api/client.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { useDossier } from './open-dossier.ts'
import { useRestore } from './restore.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** At the end of the dossier's home: withdrawing it, or deleting the draft. */
export default function LeaveDossier() {
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
