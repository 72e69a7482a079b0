import { createEffect, For, on, Show } from 'solid-js'
import type { Document } from '../../../../shared/documents/document.ts'
import type { Message, Note, Thread as Messages } from '../../../../shared/messages/message.ts'
import { call } from '../../api/client.ts'
import { fileSize, shortDateTime } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Loaded } from '../loaded.tsx'
import { createLoad, valueOf } from '../resource.ts'
import { showFailure } from '../toasts.tsx'
import { askAgain } from './ask-again.ts'
import { Composer } from './composer.tsx'
import './thread.css'

const lastOf = ({ messages }: Messages) => messages.at(-1)?.number ?? 0

/** The messages of a dossier and the place to write the next one; looks for new ones by itself. */
export function Thread(props: { dossierId: string; mayWrite: boolean }) {
  const t = useTexts('messages')
  const { resource, reload } = createLoad(
    () => props.dossierId,
    (dossierId) => call('GET /dossiers/:dossierId/messages', { params: { dossierId } }),
  )
  askAgain(reload)
  createEffect(
    on(
      () => valueOf(resource),
      (thread) => {
        if (!thread || lastOf(thread) <= thread.readUpTo) return
        // Without an answer they count as unread until the next look.
        call('PUT /dossiers/:dossierId/messages/read', {
          params: { dossierId: props.dossierId },
          body: { upTo: lastOf(thread) },
        }).catch(() => {})
      },
    ),
  )
  return (
    <Loaded resource={resource} onRetry={reload}>
      {(thread) => (
        <>
          <div role="log" aria-label={t().list}>
            <ol class="thread">
              <For each={thread().messages} fallback={<li class="quiet">{t().none}</li>}>
                {(message) => <Line dossierId={props.dossierId} message={message} side={message.side} />}
              </For>
            </ol>
          </div>
          <Show when={props.mayWrite}>
            <Composer dossierId={props.dossierId} seen={lastOf(thread())} onSent={reload} />
          </Show>
        </>
      )}
    </Loaded>
  )
}

/** One message or note: who, when, what. */
export function Line(props: { dossierId: string; message: Message | Note; side?: Message['side'] }) {
  const t = useTexts('messages')
  const files = () => ('attachments' in props.message ? props.message.attachments : [])
  return (
    <li class="thread__message" classList={{ 'thread__message--own': props.message.isOwn }}>
      <p class="thread__head">
        <strong>{props.message.isOwn ? t().own : props.message.authorName}</strong>{' '}
        <Show when={props.side}>{(side) => <span class="quiet">{t().sides[side()]} · </span>}</Show>
        <time class="quiet" datetime={props.message.sentAt}>
          {shortDateTime(props.message.sentAt)}
        </time>
      </p>
      <p class="pre-line">{props.message.text}</p>
      <Show when={files().length > 0}>
        <ul class="thread__files">
          <For each={files()}>{(file) => <File dossierId={props.dossierId} file={file} />}</For>
        </ul>
      </Show>
    </li>
  )
}

function File(props: { dossierId: string; file: Document }) {
  const t = useTexts('messages')
  const download = async () => {
    try {
      const { url } = await call('GET /dossiers/:dossierId/attachments/:documentId/link', {
        params: { dossierId: props.dossierId, documentId: props.file.id },
      })
      // Served as an attachment: the page stays.
      window.location.assign(url)
    } catch (error) {
      showFailure(error)
    }
  }
  return (
    <li>
      <Show
        when={props.file.state === 'clean'}
        fallback={
          <>
            {props.file.name} <span class="quiet">{t().fileStates[props.file.state]}</span>
          </>
        }
      >
        <button type="button" class="link-button" onClick={() => void download()}>
          {t().file(props.file.name)}
        </button>{' '}
        <span class="quiet">{fileSize(props.file.size)}</span>
      </Show>
    </li>
  )
}
