import { createSignal, onCleanup, Show } from 'solid-js'
import type { Document } from '../../../../../shared/documents/document.ts'
import { currentDocuments } from '../../../../../shared/documents/versions.ts'
import { call } from '../../../api/client.ts'
import { NetworkFailure } from '../../../api/problem.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Progress } from '../../progress.tsx'
import { showFailure } from '../../toasts.tsx'

/** The bytes of a document by a link of its own: who may not read it gets none. */
async function open(
  dossierId: string,
  document: Document,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const { url } = await call('GET /dossiers/:dossierId/documents/:documentId/link', {
    params: { dossierId, documentId: document.id },
    signal,
  })
  const { ok, body, status } = await fetch(url, { signal })
  if (!ok || !body) throw new NetworkFailure(status)
  return body
}

function save(archive: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(archive)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** Every checked paper of a dossier as one ZIP, with how far it is. */
export default function ArchiveButton(props: {
  dossierId: string
  name: string
  documents: readonly Document[]
}) {
  const t = useTexts('reading')
  const [written, setWritten] = createSignal<number>()
  const papers = () => currentDocuments(props.documents).filter(({ state }) => state === 'clean')
  const total = () => papers().reduce((sum, { size }) => sum + size, 0)
  let stop: AbortController | undefined
  onCleanup(() => stop?.abort())
  const make = async () => {
    const { signal } = (stop = new AbortController())
    setWritten(0)
    try {
      const { writeArchive } = await import('./write-archive.ts')
      const archive = await writeArchive(papers(), {
        open: (document) => open(props.dossierId, document, signal),
        onProgress: setWritten,
        signal,
      })
      save(archive, `${props.name}.zip`)
    } catch (error) {
      if (!signal.aborted) showFailure(error)
    } finally {
      setWritten(undefined)
    }
  }
  return (
    <Show when={papers().length > 0}>
      <div class="no-print">
        <Show
          when={written() !== undefined}
          fallback={
            <button type="button" class="button button--quiet" onClick={() => void make()}>
              {t().archive(papers().length)}
            </button>
          }
        >
          <Progress label={t().archiving} value={(written() ?? 0) / Math.max(1, total())} />
          <button type="button" class="link-button" onClick={() => stop?.abort()}>
            {t().stopArchive}
          </button>
        </Show>
      </div>
    </Show>
  )
}
