import type { UploadPermission } from '../../../../../shared/documents/document.ts'
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

/**
 * Sends a file's bytes by the form of its permission (S3 POST: every field before the file, in the order given).
 * `XMLHttpRequest`, because `fetch` tells no progress of what is sent. Throws `StoreRefusal`, `NetworkFailure`, or the
 * signal's reason.
 */
export function sendFile(
  file: File,
  permission: Pick<UploadPermission, 'url' | 'fields'>,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (share: number) => void },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const body = new FormData()
    for (const [name, value] of Object.entries(permission.fields)) body.append(name, value)
    body.append('file', file)
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
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.open('POST', permission.url)
    request.send(body)
  })
}
