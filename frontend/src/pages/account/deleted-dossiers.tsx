import { createSignal, For, Show } from 'solid-js'
import type { MyDossier } from '../../../../shared/dossiers/dossier.ts'
import { call, newIdempotencyKey } from '../../api/client.ts'
import { localized, longDate } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { showDone, showFailure } from '../../ui/toasts.tsx'

/** Deleted drafts: who deleted them, until when they can come back, and the way back. */
export function DeletedDossiers(props: { dossiers: readonly MyDossier[]; onRestored: () => void }) {
  const t = useTexts('lifeCycle')
  return (
    <Show when={props.dossiers.length > 0}>
      <section class="block">
        <h2>{t().leave.deletedTitle}</h2>
        <ul class="cards">
          <For each={props.dossiers}>
            {(dossier) => <DeletedCard dossier={dossier} onRestored={props.onRestored} />}
          </For>
        </ul>
      </section>
    </Show>
  )
}

function DeletedCard(props: { dossier: MyDossier; onRestored: () => void }) {
  const t = useTexts('lifeCycle')
  const account = useTexts('account')
  const [isPending, setPending] = createSignal(false)
  const restore = async () => {
    setPending(true)
    try {
      const params = { dossierId: props.dossier.id }
      await call('POST /dossiers/:dossierId/restoration', { params, idempotencyKey: newIdempotencyKey() })
      showDone(t().leave.restored)
      props.onRestored()
    } catch (failure) {
      showFailure(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <li class="card">
      <h3>
        <a href={paths.dossier(language(), props.dossier.id)}>
          {props.dossier.projectTitle || account().myDossiers.untitled}
        </a>
      </h3>
      <p class="quiet">{localized(props.dossier.callTitle)}</p>
      <Show when={props.dossier.deletion}>
        {(deletion) => (
          <p>
            {t().leave.deletedBy(deletion().deletedBy, longDate(deletion().deletedAt))}{' '}
            {t().leave.restorableUntil(longDate(deletion().restorableUntil))}
          </p>
        )}
      </Show>
      <Show when={props.dossier.isRestorable}>
        <Button look="quiet" isPending={isPending()} onClick={() => void restore()}>
          {t().leave.restore}
        </Button>
      </Show>
    </li>
  )
}
