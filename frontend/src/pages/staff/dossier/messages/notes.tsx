import { createSignal, For, Show } from 'solid-js'
import { call, newIdempotencyKey } from '../../../../api/client.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { FormShell } from '../../../../ui/form-shell.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { createLoad } from '../../../../ui/resource.ts'
import { TextArea } from '../../../../ui/text-field.tsx'
import { Line } from '../../../../ui/thread/thread.tsx'

const TEXT = 'note-text'

/** Notes that only the service reads. */
export function Notes(props: { dossierId: string; mayWrite: boolean }) {
  const t = useTexts('messages')
  const { resource, reload } = createLoad(
    () => props.dossierId,
    (dossierId) => call('GET /dossiers/:dossierId/notes', { params: { dossierId } }),
  )
  return (
    <section class="block thread-notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{t().notes}</h2>
      <p class="quiet">{t().notesIntro}</p>
      <Loaded resource={resource} onRetry={reload}>
        {(answer) => (
          <ol class="thread">
            <For each={answer().notes} fallback={<li class="quiet">{t().noNotes}</li>}>
              {(note) => <Line dossierId={props.dossierId} message={note} />}
            </For>
          </ol>
        )}
      </Loaded>
      <Show when={props.mayWrite}>
        <NoteForm dossierId={props.dossierId} onSent={reload} />
      </Show>
    </section>
  )
}

function NoteForm(props: { dossierId: string; onSent: () => void }) {
  const t = useTexts('messages')
  const [text, setText] = createSignal('')
  const [problem, setProblem] = createSignal<string>()
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  let key = newIdempotencyKey()
  const type = (typed: string) => {
    key = newIdempotencyKey()
    setText(typed)
  }
  const send = async () => {
    await call('POST /dossiers/:dossierId/notes', {
      params: { dossierId: props.dossierId },
      body: { text: text() },
      idempotencyKey: key,
    })
    type('')
    props.onSent()
  }
  const submit = async () => {
    setProblem(text().trim() === '' ? t().empty : undefined)
    if (problem()) return
    setPending(true)
    setError(undefined)
    await send().catch(setError)
    setPending(false)
  }
  return (
    <FormShell
      onSubmit={() => void submit()}
      submitLabel={t().addNote}
      isPending={isPending()}
      error={error()}
      problems={problem() ? [{ text: problem() ?? '', fieldId: TEXT }] : []}
      fieldIds={{ text: TEXT }}
    >
      <TextArea id={TEXT} label={t().note} limit={10_000} rows={3} value={text()} onInput={type} />
    </FormShell>
  )
}
