import { createSignal, Show } from 'solid-js'
import type { ConsensusNote, ConsensusRequest } from '../../../../../shared/evaluation/evaluation.ts'
import { call, newIdempotencyKey } from '../../../api/client.ts'
import { longDateTime } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { ReasonDialog } from '../../../ui/reason-dialog.tsx'
import { showDone } from '../../../ui/toasts.tsx'

/** What evaluators whose scores lie far apart agree on; staff ask them for it, and record it. */
export function ConsensusNotePart(props: {
  dossierId: string
  note: ConsensusNote | null
  request: ConsensusRequest | null
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
    <Show when={props.note || props.request || props.mayWrite}>
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
        <Show when={props.request}>
          {(request) => <Asked request={request()} timeZone={props.timeZone} />}
        </Show>
        <Show when={props.mayWrite}>
          <div class="button-row no-print">
            <AskButton dossierId={props.dossierId} isAgain={props.request !== null} onAsked={props.onNoted} />
            <Button look="quiet" isSmall onClick={() => setOpen(true)}>
              {props.note ? t().again : t().write}
            </Button>
          </div>
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

/** That the evaluators were asked, by whom and for what. */
function Asked(props: { request: ConsensusRequest; timeZone: string }) {
  const t = () => useTexts('reopening')().consensus
  const when = () => longDateTime(props.request.askedAt, props.timeZone)
  return (
    <p class="quiet">
      {t().asked(props.request.askedByName, when(), props.request.evaluators)}
      <span class="block-line pre-line">{props.request.message}</span>
    </p>
  )
}

/** Asks the evaluators for the note, by e-mail. */
function AskButton(props: { dossierId: string; isAgain: boolean; onAsked: () => void }) {
  const t = () => useTexts('reopening')().consensus
  const [isOpen, setOpen] = createSignal(false)
  let idempotencyKey = newIdempotencyKey()
  const ask = async (text: string) => {
    await call('POST /dossiers/:dossierId/consensus-request', {
      params: { dossierId: props.dossierId },
      body: { text },
      idempotencyKey,
    })
    idempotencyKey = newIdempotencyKey()
    showDone(t().askDone)
    setOpen(false)
    props.onAsked()
  }
  return (
    <>
      <Button look="quiet" isSmall onClick={() => setOpen(true)}>
        {props.isAgain ? t().askAgain : t().ask}
      </Button>
      <ReasonDialog
        title={t().askTitle}
        text={t().askText}
        label={t().askLabel}
        confirmLabel={t().askConfirm}
        limit={1000}
        isOpen={isOpen()}
        onConfirm={ask}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
