import { Match, Show, Switch } from 'solid-js'
import { goesInParts } from '../../../../shared/documents/parts.ts'
import { faultSentence } from '../../i18n/fault.ts'
import { sentenceOf } from '../../i18n/failure.ts'
import { fileSize } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Progress } from '../../ui/progress.tsx'
import { showFailure } from '../../ui/toasts.tsx'
import { FileRefusal } from './uploads/file-refusal.ts'
import { UnreadableFile } from './uploads/hash-file.ts'
import { StoreRefusal } from './uploads/send-file.ts'
import { AlreadyThere } from './uploads/upload-file.ts'
import type { UploadView } from './uploads/upload-list.ts'
import { dropUpload, pauseUpload, retryUpload } from './uploads/uploads.ts'

/** Whether the same file could go through at another try. */
const isFinal = (error: unknown) => error instanceof FileRefusal || error instanceof AlreadyThere

/** A file on its way, or one that did not go: how far, why, and what can be done. */
export default function UploadItem(props: { upload: UploadView }) {
  const t = useTexts('papers')
  const progress = () => props.upload.progress
  const failure = () => {
    const current = progress()
    return current.phase === 'failed' ? { error: current.error } : undefined
  }
  const share = () => {
    const current = progress()
    return 'share' in current ? current : undefined
  }
  const drop = () => void dropUpload(props.upload.id).catch(showFailure)
  return (
    <li class="file">
      <p>
        <span class="file__name">{props.upload.name}</span>{' '}
        <span class="quiet">{fileSize(props.upload.size)}</span>
      </p>
      <div role="status">
        <Switch>
          <Match when={failure()}>{(failed) => <p class="field__error">{reasonOf(failed().error)}</p>}</Match>
          <Match when={progress().phase === 'pausing'}>
            <p class="save-status--kept">{t().documents.pausing}</p>
          </Match>
          <Match when={progress().phase === 'paused'}>
            <p class="save-status--kept">{t().documents.paused}</p>
          </Match>
          <Match when={progress().phase === 'arrived'}>
            <p class="quiet">{t().documents.arrived}</p>
          </Match>
          <Match when={progress().phase === 'waiting'}>
            <p class="quiet">{t().documents.waiting}</p>
          </Match>
          <Match when={share()}>{(current) => <p class="quiet">{t().documents[current().phase]}</p>}</Match>
        </Switch>
      </div>
      <Show when={share()}>
        {(current) => (
          <Progress
            label={`${t().documents[current().phase]}: ${props.upload.name}`}
            value={current().share}
          />
        )}
      </Show>
      <div class="file__actions">
        <Show when={goesInParts(props.upload.size) && progress().phase === 'sending'}>
          <button type="button" class="link-button" onClick={() => pauseUpload(props.upload.id)}>
            {t().documents.pause}
            <span class="visually-hidden">: {props.upload.name}</span>
          </button>
        </Show>
        <Show when={progress().phase === 'paused'}>
          <button type="button" class="link-button" onClick={() => retryUpload(props.upload.id)}>
            {t().documents.resume}
            <span class="visually-hidden">: {props.upload.name}</span>
          </button>
        </Show>
        <Show when={failure() && !isFinal(failure()?.error)}>
          <button type="button" class="link-button" onClick={() => retryUpload(props.upload.id)}>
            {t().documents.retry}
            <span class="visually-hidden">: {props.upload.name}</span>
          </button>
        </Show>
        <Show when={progress().phase !== 'arrived'}>
          <button type="button" class="link-button" onClick={drop}>
            {failure() ? t().documents.dismiss : t().documents.cancel}
            <span class="visually-hidden">: {props.upload.name}</span>
          </button>
        </Show>
      </div>
    </li>
  )
}

/** Facts of a refused file, its types named as people name them. */
function withNames({ accepted, ...facts }: Record<string, unknown>): Record<string, unknown> {
  const names: Record<string, string> = useTexts('papers')().documents.types
  return Array.isArray(accepted)
    ? { ...facts, accepted: accepted.map((type) => names[String(type)] ?? String(type)) }
    : { ...facts, ...(accepted !== undefined && { accepted }) }
}

/** Why a file did not go, in words. */
function reasonOf(error: unknown): string {
  const t = useTexts('papers')()
  if (error instanceof FileRefusal) return faultSentence(error.fault.code, withNames(error.fault.facts))
  if (error instanceof AlreadyThere) return t.documents.alreadyThere
  if (error instanceof UnreadableFile) return t.documents.unreadable
  return error instanceof StoreRefusal ? t.documents.storeRefused : sentenceOf(error)
}
