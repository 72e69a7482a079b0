import { createSignal, Show } from 'solid-js'
import type { ConsensusNote } from '../../../../../shared/evaluation/evaluation.ts'
import { call, newIdempotencyKey } from '../../../api/client.ts'
import { longDateTime } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { ReasonDialog } from '../../../ui/reason-dialog.tsx'
import { showDone } from '../../../ui/toasts.tsx'

/** What evaluators whose scores lie far apart agree on; staff record it. */
export function ConsensusNotePart(props: {
  dossierId: string
  note: ConsensusNote | null
  timeZone: string
  mayWrite: boolean
  onNoted: () => void
}) {
  const t = () => useTexts('reopening')().consensus
  const [isOpen, setOpen] = createSignal(false)
  let idempotencyKey = newIdempotencyKey()
  const record = async (text: string) => {
    await call('POST /dossiers/:dossierId/consensus-note', {
      params: { dossierId: props.dossierId },
      body: { text },
      idempotencyKey,
    })
    idempotencyKey = newIdempotencyKey()
    showDone(t().done)
    setOpen(false)
    props.onNoted()
  }
  return (
    <Show when={props.note || props.mayWrite}>
      <section class="card" id="consensus">
        <h3>{t().title}</h3>
        <Show when={props.note} fallback={<p class="quiet">{t().none}</p>}>
          {(note) => (
            <>
              <p class="pre-line">{note().text}</p>
              <p class="quiet">
                {t().noted(note().notedByName, longDateTime(note().notedAt, props.timeZone))}
              </p>
            </>
          )}
        </Show>
        <Show when={props.mayWrite}>
          <span class="no-print">
            <Button look="quiet" isSmall onClick={() => setOpen(true)}>
              {props.note ? t().again : t().write}
            </Button>
          </span>
          <ReasonDialog
            title={t().dialogTitle}
            text={t().dialogText}
            label={t().label}
            confirmLabel={t().confirm}
            limit={4000}
            isOpen={isOpen()}
            onConfirm={record}
            onClose={() => setOpen(false)}
          />
        </Show>
      </section>
    </Show>
  )
}
