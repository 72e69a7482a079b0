import { createSignal, For, Show } from 'solid-js'
import { FILE_TYPES, MEDIA_TYPES } from '../../../../shared/documents/file-rules.ts'
import { ATTACHMENT_RULE, MOST_ATTACHMENTS } from '../../../../shared/messages/attachment-rules.ts'
import { call, newIdempotencyKey } from '../../api/client.ts'
import { fileSize } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { FilePicker } from '../file-picker.tsx'
import { FormShell } from '../form-shell.tsx'
import { dropCopy, keepCopy, readCopy } from '../kept-copy.ts'
import { TextArea } from '../text-field.tsx'
import { showDone } from '../toasts.tsx'
import { createAttachments } from './attachments.ts'

const TEXT = 'message-text'
const ACCEPT = Object.entries(MEDIA_TYPES)
  .filter(([, { type }]) => FILE_TYPES.includes(type))
  .flatMap(([media, { extensions }]) => [media, ...extensions.map((extension) => `.${extension}`)])
  .join(',')

interface Draft {
  text: string
  /** The key of its request: sent again after a reload, it is still one message. */
  key: string
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  'key' in value &&
  typeof value.key === 'string'

/** Writes a message. What is typed is kept on this device until the server has it. */
export function Composer(props: { dossierId: string; seen: number; onSent: () => void }) {
  const t = useTexts('messages')
  const name = `message:${props.dossierId}`
  const kept = readCopy(name, isDraft)?.content
  let key = kept?.key ?? newIdempotencyKey()
  const [text, setText] = createSignal(kept?.text ?? '')
  const [problem, setProblem] = createSignal<string>()
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const attachments = createAttachments(props.dossierId, (file) => setProblem(t().refusedFile(file)))

  const type = (typed: string) => {
    // Another text is another message, also where the first one is being sent.
    if (typed !== text()) key = newIdempotencyKey()
    setText(typed)
    keepCopy(name, { content: { text: typed, key }, baseRevision: 0, keptAt: new Date().toISOString() })
  }
  const send = async () => {
    await call('POST /dossiers/:dossierId/messages', {
      params: { dossierId: props.dossierId },
      body: {
        text: text(),
        attachments: attachments.files().flatMap(({ documentId }) => documentId ?? []),
        seen: props.seen,
      },
      idempotencyKey: key,
    })
    dropCopy(name)
    key = newIdempotencyKey()
    setText('')
    attachments.clear()
    showDone(t().sent)
    props.onSent()
  }
  const submit = async () => {
    const isSending = attachments.files().some(({ state }) => state === 'sending')
    setProblem(text().trim() === '' ? t().empty : isSending ? t().waitForFiles : undefined)
    if (problem()) return
    setPending(true)
    setError(undefined)
    await send().catch(setError)
    setPending(false)
  }
  return (
    <FormShell
      onSubmit={() => void submit()}
      submitLabel={t().send}
      isPending={isPending()}
      error={error()}
      problems={problem() ? [{ text: problem() ?? '', fieldId: TEXT }] : []}
      fieldIds={{ text: TEXT }}
    >
      <TextArea
        id={TEXT}
        label={t().write}
        hint={kept ? t().kept : undefined}
        limit={10_000}
        value={text()}
        onInput={type}
      />
      <Show when={attachments.files().length < MOST_ATTACHMENTS}>
        <div class="field">
          <p class="quiet">{t().filesHint(fileSize(ATTACHMENT_RULE.maximumSize))}</p>
          <FilePicker label={t().files} accept={ACCEPT} onFiles={attachments.add} />
        </div>
      </Show>
      <Show when={attachments.files().length > 0}>
        <ul class="thread__files">
          <For each={attachments.files()}>
            {(file) => (
              <li>
                {file.name}{' '}
                <span class="quiet" role="status">
                  {file.state === 'sending' ? t().sending : file.state === 'ready' ? t().ready : t().failed}
                </span>{' '}
                <button type="button" class="link-button" onClick={() => attachments.drop(file.key)}>
                  {t().drop}
                  <span class="visually-hidden">: {file.name}</span>
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </FormShell>
  )
}
