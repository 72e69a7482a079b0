import type { Document } from '../../../../../shared/documents/document.ts'
import { currentDocuments } from '../../../../../shared/documents/versions.ts'
import { call, newIdempotencyKey } from '../../../api/client.ts'
import { hasCode, isPassing } from '../../../api/problem.ts'
import { type sendFile, type sendPart, StoreRefusal } from './send-file.ts'
import { sendParts } from './send-parts.ts'

/** How far an upload is. `share` from 0 to 1. */
export type UploadPhase =
  | { phase: 'waiting' }
  | { phase: 'reading'; share: number }
  | { phase: 'sending'; share: number }
  | { phase: 'paused' }
  | { phase: 'pausing' }
  | { phase: 'arrived' }
  | { phase: 'failed'; error: unknown }

/** The same file is in the dossier already. */
export class AlreadyThere extends Error {
  readonly document: Document
  constructor(document: Document) {
    super('already there')
    this.name = 'AlreadyThere'
    this.document = document
  }
}

/** The slow things, given from outside so that tests need neither worker nor network. */
export interface UploadTools {
  hash: (file: File, options: { signal: AbortSignal; onProgress: (share: number) => void }) => Promise<string>
  send: typeof sendFile
  sendPart: typeof sendPart
  pause: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

/** A file, where it goes, and whom to tell how far it is. */
export interface Upload {
  dossierId: string
  kindId: string
  file: File
  /** Of a file that this device has kept: it is not read again. */
  sha256?: string | undefined
  /** Id of a document in whose place this one comes. */
  replaces?: string | undefined
  /** Documents that the dossier has now. */
  documents: () => readonly Document[]
  signal: AbortSignal
  onPhase: (phase: UploadPhase) => void
  /** The document that the file becomes, once the server knows of it. */
  onAnnounced: (documentId: string, sha256: string) => void
}

/** Milliseconds before each new try; the line of a phone comes back, and a file is begun again from its start. */
const PAUSES = [2000, 5000, 15_000, 30_000, 60_000]

/**
 * Brings one file into the dossier: hash, announcement, bytes. A file that was announced before and never arrived
 * (closed page, lost line) goes on as the same document. Tries again by itself on a lost line or a permission that
 * ran out; throws what no try can mend, and `AlreadyThere`.
 */
export async function uploadFile(upload: Upload, tools: UploadTools): Promise<void> {
  const { file, signal, onPhase } = upload
  const onReading = (share: number) => onPhase({ phase: 'reading', share })
  const sha256 = upload.sha256 ?? (await tools.hash(file, { signal, onProgress: onReading }))
  const known = findKnown(upload, sha256)
  if (known && known.state !== 'announced') throw new AlreadyThere(known)
  const key = newIdempotencyKey()
  let documentId = known?.id
  for (let attempt = 0; ; attempt += 1) {
    try {
      const permission = documentId
        ? await permitAgain(upload.dossierId, documentId)
        : await announce(upload, sha256, key)
      documentId = permission.document.id
      upload.onAnnounced(documentId, sha256)
      const onProgress = (share: number) => onPhase({ phase: 'sending', share })
      if (permission.way === 'form') return await tools.send(file, permission, { signal, onProgress })
      // A line that drops every minute is no reason to stop, as long as something arrives in between.
      const onArrived = () => (attempt = 0)
      const { dossierId } = upload
      const { sendPart } = tools
      return await sendParts(file, permission, { dossierId, sendPart, signal, onProgress, onArrived })
    } catch (error) {
      // The bytes had arrived; only the answer was lost.
      if (hasCode(error, 'document.already_arrived')) return
      const pause = PAUSES[attempt]
      if (signal.aborted || pause === undefined || !isWorthAnotherTry(error)) throw error
      onPhase({ phase: 'pausing' })
      await tools.pause(pause, signal)
    }
  }
}

/** The same bytes for the same paper, among the dossier's documents. Refused ones may be sent again. */
const findKnown = ({ documents, kindId }: Upload, sha256: string): Document | undefined =>
  currentDocuments(documents()).find(
    (document) =>
      document.sha256 === sha256 &&
      document.kindId === kindId &&
      document.state !== 'refused' &&
      document.state !== 'infected',
  )

const announce = ({ dossierId, kindId, file, replaces }: Upload, sha256: string, idempotencyKey: string) =>
  call('POST /dossiers/:dossierId/documents', {
    params: { dossierId },
    body: { kindId, name: file.name, size: file.size, sha256, ...(replaces && { replaces }) },
    idempotencyKey,
  })

const permitAgain = (dossierId: string, documentId: string) =>
  call('POST /dossiers/:dossierId/documents/:documentId/permission', {
    params: { dossierId, documentId },
  })

// The store's 403: the permission ran out while the file waited; its 404: it has forgotten the parts. Anything else
// that it refuses stays refused.
const isWorthAnotherTry = (error: unknown): boolean =>
  isPassing(error) ||
  hasCode(error, 'document.parts_missing') ||
  (error instanceof StoreRefusal && (error.status === 403 || error.status === 404))
