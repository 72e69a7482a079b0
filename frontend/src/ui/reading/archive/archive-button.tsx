import { createSignal, onCleanup, Show } from 'solid-js'
import type { Document } from '../../../../../shared/documents/document.ts'
import { currentDocuments } from '../../../../../shared/documents/versions.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Progress } from '../../progress.tsx'
import { showFailure } from '../../toasts.tsx'
import { ArchiveFailed, makeArchive } from './make-archive.ts'

/** Every checked paper of a dossier as one ZIP that the server makes, with how far it is. */
export default function ArchiveButton(props: { dossierId: string; documents: readonly Document[] }) {
  const t = useTexts('reading')
  const [share, setShare] = createSignal<number>()
  const [hasFailed, setFailed] = createSignal(false)
  const count = () => currentDocuments(props.documents).filter(({ state }) => state === 'clean').length
  let stop: AbortController | undefined
  onCleanup(() => stop?.abort())
  const make = async () => {
    const { signal } = (stop = new AbortController())
    setFailed(false)
    setShare(0)
    try {
      const url = await makeArchive(props.dossierId, { signal, onProgress: setShare })
      if (!signal.aborted) window.location.assign(url)
    } catch (error) {
      if (error instanceof ArchiveFailed) setFailed(true)
      else if (!signal.aborted) showFailure(error)
    } finally {
      setShare(undefined)
    }
  }
  return (
    <Show when={count() > 0}>
      <div class="no-print">
        <Show
          when={share() !== undefined}
          fallback={
            <button type="button" class="button button--quiet" onClick={() => void make()}>
              {t().archive(count())}
            </button>
          }
        >
          <Progress label={t().archiving} value={share() ?? 0} />
          <button type="button" class="link-button" onClick={() => stop?.abort()}>
            {t().stopArchive}
          </button>
        </Show>
        <p role="alert">{hasFailed() ? t().archiveFailed : ''}</p>
      </div>
    </Show>
  )
}
