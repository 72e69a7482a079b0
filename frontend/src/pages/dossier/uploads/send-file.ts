import type { FormPermission, PartPermission } from '../../../../../shared/documents/document.ts'
import { NetworkFailure } from '../../../api/problem.ts'

/** The store of documents refused the bytes: the permission has run out, or they are not those that were announced. */
export class StoreRefusal extends Error {
  readonly status: number
  constructor(status: number) {
    super(`store ${status}`)
    this.name = 'StoreRefusal'
    this.status = status
  }
}

export interface SendOptions {
  signal: AbortSignal
  /** From 0 to 1, of what this request sends. */
  onProgress: (share: number) => void
}

/** Sends a file's bytes by the form of its permission (S3 POST: every field before the file, in the order given). */
export function sendFile(
  file: File,
  permission: Pick<FormPermission, 'url' | 'fields'>,
  options: SendOptions,
): Promise<void> {
  const body = new FormData()
  for (const [name, value] of Object.entries(permission.fields)) body.append(name, value)
  body.append('file', file)
  return send({ method: 'POST', url: permission.url, headers: {}, body }, options)
}

/** Sends one part of a large file. */
export const sendPart = (
  bytes: Blob,
  { url, headers }: Pick<PartPermission, 'url' | 'headers'>,
  options: SendOptions,
): Promise<void> => send({ method: 'PUT', url, headers, body: bytes }, options)

interface Sending {
  method: 'POST' | 'PUT'
  url: string
  headers: Record<string, string>
  body: FormData | Blob
}

/**
 * `XMLHttpRequest`, because `fetch` tells no progress of what is sent. Throws `StoreRefusal`, `NetworkFailure`, or the
 * signal's reason.
 */
function send({ method, url, headers, body }: Sending, { signal, onProgress }: SendOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const abort = () => request.abort()
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      if (total > 0) onProgress(loaded / total)
    })
    request.addEventListener('load', () =>
      request.status >= 200 && request.status < 300
        ? resolve()
        : reject(
            request.status >= 500 ? new NetworkFailure(request.status) : new StoreRefusal(request.status),
          ),
    )
    request.addEventListener('error', () => reject(new NetworkFailure('dropped')))
    request.addEventListener('abort', () => reject(signal.reason))
    request.addEventListener('loadend', () => signal.removeEventListener('abort', abort))
    signal.addEventListener('abort', abort, { once: true })
    request.open(method, url)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.send(body)
  })
}
