import { createSignal, onCleanup } from 'solid-js'
import { findFileFault } from '../../../../shared/documents/file-rules.ts'
import { ATTACHMENT_RULE } from '../../../../shared/messages/attachment-rules.ts'
import { call, newIdempotencyKey } from '../../api/client.ts'
import { hashFile } from '../../pages/dossier/uploads/hash-file.ts'
import { sendFile } from '../../pages/dossier/uploads/send-file.ts'

/** A file that goes with the message that is being written. */
export interface Attached {
  key: string
  name: string
  state: 'sending' | 'ready' | 'failed'
  documentId?: string
}

const QUIET = { onProgress: () => {} }

async function send(dossierId: string, file: File, key: string, signal: AbortSignal): Promise<string> {
  const sha256 = await hashFile(file, { ...QUIET, signal })
  const permission = await call('POST /dossiers/:dossierId/attachments', {
    params: { dossierId },
    body: { name: file.name, size: file.size, sha256 },
    idempotencyKey: key,
  })
  if (permission.way === 'form') await sendFile(file, permission, { ...QUIET, signal })
  return permission.document.id
}

/** Files of the message that is being written; each is sent as soon as it is chosen. `onRefused`: the rules say no. */
export function createAttachments(dossierId: string, onRefused: (name: string) => void) {
  const [files, setFiles] = createSignal<readonly Attached[]>([])
  const closing = new AbortController()
  onCleanup(() => closing.abort())
  const change = (key: string, to: Partial<Attached>) =>
    setFiles((before) => before.map((file) => (file.key === key ? { ...file, ...to } : file)))

  const add = (file: File) => {
    if (findFileFault(file, ATTACHMENT_RULE)) return onRefused(file.name)
    const key = newIdempotencyKey()
    setFiles((before) => [...before, { key, name: file.name, state: 'sending' }])
    send(dossierId, file, key, closing.signal).then(
      (documentId) => change(key, { state: 'ready', documentId }),
      () => change(key, { state: 'failed' }),
    )
  }
  return {
    files,
    add: (chosen: readonly File[]) => chosen.forEach(add),
    drop: (key: string) => setFiles((before) => before.filter((file) => file.key !== key)),
    clear: () => setFiles([]),
  }
}
