import type { PartsPermission } from '../../../../../shared/documents/document.ts'
import { partsOf } from '../../../../../shared/documents/parts.ts'
import { call } from '../../../api/client.ts'
import { UnreadableFile } from './hash-file.ts'
import type { SendOptions, sendPart } from './send-file.ts'

interface Options extends SendOptions {
  dossierId: string
  sendPart: typeof sendPart
  /** A part more is at the store, and stays there whatever happens next. */
  onArrived: () => void
}

/** Parts whose permissions are asked for together: few requests, and none runs out while the others are sent. */
const AT_ONCE = 4

const toHex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')

async function hashOf(bytes: Blob): Promise<string> {
  const read = await bytes.arrayBuffer().catch(() => {
    throw new UnreadableFile()
  })
  return toHex(await crypto.subtle.digest('SHA-256', read))
}

/**
 * Sends the parts that the store does not hold yet, one after another, and has them put together. Whatever stops it
 * costs the part under way at most: called again, it goes on with what is missing.
 */
export async function sendParts(file: File, permission: PartsPermission, options: Options): Promise<void> {
  const params = { dossierId: options.dossierId, documentId: permission.document.id }
  const missing = partsOf(file.size).filter(({ number }) => !permission.arrived.includes(number))
  let sent = file.size - missing.reduce((sum, { start, end }) => sum + end - start, 0)
  options.onProgress(sent / file.size)
  while (missing.length > 0) {
    const group = missing
      .splice(0, AT_ONCE)
      .map((part) => ({ ...part, bytes: file.slice(part.start, part.end) }))
    const wanted = group.map(async ({ number, bytes }) => ({ number, sha256: await hashOf(bytes) }))
    const { parts } = await call('POST /dossiers/:dossierId/documents/:documentId/parts', {
      params,
      body: { parts: await Promise.all(wanted) },
      signal: options.signal,
    })
    for (const { number, bytes } of group) {
      const permitted = parts.find((part) => part.number === number)
      if (!permitted) throw new Error('the answer leaves out a part')
      const before = sent
      await options.sendPart(bytes, permitted, {
        signal: options.signal,
        onProgress: (share) => options.onProgress((before + bytes.size * share) / file.size),
      })
      sent += bytes.size
      options.onArrived()
    }
  }
  await call('POST /dossiers/:dossierId/documents/:documentId/completion', { params, signal: options.signal })
}
