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
  onChanged: () => void
}) {
  const t = () => useTexts('reopening')().consensus
  const params = () => ({ dossierId: props.dossierId })
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
            <WordsButton
              label={props.request ? t().askAgain : t().ask}
              words={t().asking}
              limit={1000}
              send={(text, idempotencyKey) =>
                call('POST /dossiers/:dossierId/consensus-request', {
                  params: params(),
                  body: { text },
                  idempotencyKey,
                })
              }
              onSent={props.onChanged}
            />
            <WordsButton
              label={props.note ? t().again : t().write}
              words={t().noting}
              limit={4000}
              send={(text, idempotencyKey) =>
                call('POST /dossiers/:dossierId/consensus-note', {
                  params: params(),
                  body: { text },
                  idempotencyKey,
                })
              }
              onSent={props.onChanged}
            />
          </div>
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

/** A button, and the dialog in which its words are written; they are sent once, however often one presses. */
function WordsButton(props: {
  label: string
  words: { title: string; text: string; label: string; confirm: string; done: string }
  limit: number
  send: (text: string, idempotencyKey: string) => Promise<unknown>
  onSent: () => void
}) {
  const [isOpen, setOpen] = createSignal(false)
  let idempotencyKey = newIdempotencyKey()
  const send = async (text: string) => {
    await props.send(text, idempotencyKey)
    idempotencyKey = newIdempotencyKey()
    showDone(props.words.done)
    setOpen(false)
    props.onSent()
  }
  return (
    <>
      <Button look="quiet" isSmall onClick={() => setOpen(true)}>
        {props.label}
      </Button>
      <ReasonDialog
        title={props.words.title}
        text={props.words.text}
        label={props.words.label}
        confirmLabel={props.words.confirm}
        limit={props.limit}
        isOpen={isOpen()}
        onConfirm={send}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
