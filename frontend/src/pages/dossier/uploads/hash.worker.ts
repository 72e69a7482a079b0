import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { HashMessage } from './hash-file.ts'

/** Bytes read at once: the memory that hashing takes, whatever the size of the file. */
const CHUNK = 4 * 1024 * 1024

async function hash(file: File): Promise<void> {
  const digest = sha256.create()
  for (let start = 0; start < file.size; start += CHUNK) {
    digest.update(new Uint8Array(await file.slice(start, start + CHUNK).arrayBuffer()))
    tell({ kind: 'progress', share: Math.min(1, (start + CHUNK) / file.size) })
  }
  tell({ kind: 'done', sha256: bytesToHex(digest.digest()) })
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one listener, not an origin
const tell = (message: HashMessage) => self.postMessage(message)

self.addEventListener('message', ({ data }: MessageEvent<File>) => {
  hash(data).catch(() => tell({ kind: 'failed' }))
})
