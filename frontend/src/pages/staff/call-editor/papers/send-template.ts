import type { DocumentKind } from '../../../../../../shared/calls/call.ts'
import type { Document } from '../../../../../../shared/documents/document.ts'
import { call, newIdempotencyKey } from '../../../../api/client.ts'
import { hashFile } from '../../../dossier/uploads/hash-file.ts'
import { sendFile } from '../../../dossier/uploads/send-file.ts'

export type Template = NonNullable<DocumentKind['template']>

/** How far a file is on its way. */
export type Sending = { step: 'reading' | 'sending'; share: number } | { step: 'checking' }

const LOOK_AGAIN = 1500

const pause = (signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    setTimeout(() => (signal.aborted ? reject(signal.reason) : resolve()), LOOK_AGAIN)
  })

/** The file once its checks have ended, well or not. */
async function awaitVerdict(
  params: { callId: string; documentId: string },
  signal: AbortSignal,
): Promise<Document> {
  for (;;) {
    const document = await call('GET /staff/calls/:callId/templates/:documentId', { params })
    if (document.state !== 'announced' && document.state !== 'checking') return document
    await pause(signal)
  }
}

/** Sends a form to fill in, and waits for the verdict on it: the document in its last state. */
export async function sendTemplate(
  callId: string,
  file: File,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (sending: Sending) => void },
): Promise<Document> {
  const tell = (step: 'reading' | 'sending') => ({
    signal,
    onProgress: (share: number) => onProgress({ step, share }),
  })
  const sha256 = await hashFile(file, tell('reading'))
  const permission = await call('POST /staff/calls/:callId/templates', {
    params: { callId },
    body: { name: file.name, size: file.size, sha256 },
    idempotencyKey: newIdempotencyKey(),
  })
  await sendFile(file, permission, tell('sending'))
  onProgress({ step: 'checking' })
  return awaitVerdict({ callId, documentId: permission.document.id }, signal)
}
