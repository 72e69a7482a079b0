import type { Archive } from '../../../../../shared/documents/archive.ts'
import { call, newIdempotencyKey } from '../../../api/client.ts'

const LOOK_AGAIN = 1000

const pause = (signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    setTimeout(() => (signal.aborted ? reject(signal.reason) : resolve()), LOOK_AGAIN)
  })

/** Thrown where the server could not make the archive. */
export class ArchiveFailed extends Error {}

/** Asks for all papers of a dossier as one ZIP and waits until it is there. Gives the link to it. */
export async function makeArchive(
  dossierId: string,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (share: number) => void },
): Promise<string> {
  const idempotencyKey = newIdempotencyKey()
  let archive: Archive = await call('POST /dossiers/:dossierId/archives', {
    params: { dossierId },
    idempotencyKey,
  })
  while (archive.url === undefined) {
    if (archive.state === 'failed') throw new ArchiveFailed()
    onProgress(archive.done / Math.max(1, archive.total))
    await pause(signal)
    const params = { dossierId, archiveId: archive.id }
    archive = await call('GET /dossiers/:dossierId/archives/:archiveId', { params, signal })
  }
  return archive.url
}
