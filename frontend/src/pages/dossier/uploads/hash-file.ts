/** What the worker tells: how far it is (0 to 1), the hash (64 hexadecimal digits), or that it could not read. */
export type HashMessage =
  { kind: 'progress'; share: number } | { kind: 'done'; sha256: string } | { kind: 'failed' }

/** The file cannot be read any more: moved, changed or taken away (a memory card) since it was chosen. */
export class UnreadableFile extends Error {
  constructor() {
    super('unreadable file')
    this.name = 'UnreadableFile'
  }
}

/**
 * SHA-256 of a file, read piece by piece in a worker, so that 200 MB neither fill the memory of a phone nor stop its
 * page. Rejects with `UnreadableFile`, or with the signal's reason when aborted.
 */
export function hashFile(
  file: File,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (share: number) => void },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./hash.worker.ts', import.meta.url), { type: 'module' })
    const end = (work: () => void) => {
      worker.terminate()
      work()
    }
    signal.addEventListener('abort', () => end(() => reject(signal.reason)), { once: true })
    worker.addEventListener('error', () => end(() => reject(new UnreadableFile())))
    worker.addEventListener('message', ({ data }: MessageEvent<HashMessage>) => {
      if (data.kind === 'progress') onProgress(data.share)
      else if (data.kind === 'done') end(() => resolve(data.sha256))
      else end(() => reject(new UnreadableFile()))
    })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one listener, not an origin
    worker.postMessage(file)
  })
}
