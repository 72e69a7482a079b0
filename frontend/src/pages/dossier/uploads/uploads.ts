import { createStore, produce } from 'solid-js/store'
import type { Document } from '../../../../../shared/documents/document.ts'
import { call } from '../../../api/client.ts'
import { hasCode } from '../../../api/problem.ts'
import { hashFile } from './hash-file.ts'
import { sendFile } from './send-file.ts'
import { uploadFile, type UploadPhase, type UploadTools } from './upload-file.ts'

/** A file on its way into a dossier, as the pages show it. */
export interface UploadView {
  id: number
  dossierId: string
  kindId: string
  name: string
  size: number
  progress: UploadPhase
  /** The document that it becomes, once the server knows of it. */
  documentId?: string
}

interface Job {
  file: File
  replaces?: string | undefined
  documents: () => readonly Document[]
  onChange: () => Promise<void>
  cancel: AbortController
}

/** Files sent at once: more would only share one thin line. */
const AT_ONCE = 2

const TOOLS: UploadTools = { hash: hashFile, send: sendFile, pause: pauseUntilOnline }

/**
 * Files on their way, of every dossier. They live beside the pages, so that leaving one page of the portal for another
 * stops nothing.
 */
const [uploads, setUploads] = createStore<UploadView[]>([])
const jobs = new Map<number, Job>()
let lastId = 0
let running = 0

/** Files on their way into a dossier, or into one of its papers. */
export const uploadsOf = (dossierId: string, kindId?: string): UploadView[] =>
  uploads.filter((upload) => upload.dossierId === dossierId && (!kindId || upload.kindId === kindId))

const isActive = ({ progress }: UploadView) => progress.phase !== 'failed' && progress.phase !== 'arrived'

/** Whether a file of the dossier is still on its way. */
export const isUploading = (dossierId: string): boolean => uploadsOf(dossierId).some(isActive)

// A store would lay the new phase over the old one; here it takes its place.
const setPhase = (id: number, progress: UploadPhase) =>
  setUploads(
    (upload) => upload.id === id,
    produce((upload) => {
      upload.progress = progress
    }),
  )

const removeView = (id: number) =>
  setUploads(
    produce((list) => {
      const index = list.findIndex((upload) => upload.id === id)
      if (index >= 0) list.splice(index, 1)
    }),
  )

interface NewUpload {
  dossierId: string
  kindId: string
  file: File
  /** Id of a document that is taken out once this one has arrived. */
  replaces?: string | undefined
  /** Documents that the dossier has now, so that a file is not sent twice. */
  documents: () => readonly Document[]
  /** Called when the dossier's documents are no longer what they were. */
  onChange: () => Promise<void>
}

/** Puts a file on its way. A `fault` that the page has found already is shown in its place, and nothing is sent. */
export function startUpload({ dossierId, kindId, file, ...job }: NewUpload, fault?: Error): void {
  const id = ++lastId
  const progress: UploadPhase = fault ? { phase: 'failed', error: fault } : { phase: 'waiting' }
  setUploads(uploads.length, { id, dossierId, kindId, name: file.name, size: file.size, progress })
  jobs.set(id, { file, ...job, cancel: new AbortController() })
  work()
}

/** Tries a failed upload again from the start. */
export function retryUpload(id: number): void {
  const job = jobs.get(id)
  if (!job) return
  jobs.set(id, { ...job, cancel: new AbortController() })
  setPhase(id, { phase: 'waiting' })
  work()
}

/** Stops an upload, or takes a failed one off the list; a document that was announced for it goes too. */
export async function dropUpload(id: number): Promise<void> {
  const job = jobs.get(id)
  const { dossierId, documentId } = uploads.find((upload) => upload.id === id) ?? {}
  job?.cancel.abort(new DOMException('cancelled', 'AbortError'))
  jobs.delete(id)
  removeView(id)
  if (!dossierId || !documentId) return
  await removeDocument(dossierId, documentId)
  await job?.onChange()
}

/** Takes a document out of an open dossier; one that is gone already is fine. */
export async function removeDocument(dossierId: string, documentId: string): Promise<void> {
  try {
    await call('DELETE /dossiers/:dossierId/documents/:documentId', { params: { dossierId, documentId } })
  } catch (error) {
    if (!hasCode(error, 'document.not_found')) throw error
  }
}

function work(): void {
  const next = uploads.find(({ progress }) => progress.phase === 'waiting')
  if (!next || running >= AT_ONCE) return
  running += 1
  setPhase(next.id, { phase: 'reading', share: 0 })
  void run(next).finally(() => {
    running -= 1
    work()
  })
  work()
}

async function run({ id, dossierId, kindId }: UploadView): Promise<void> {
  const job = jobs.get(id)
  if (!job) return
  try {
    await uploadFile(
      {
        dossierId,
        kindId,
        file: job.file,
        documents: job.documents,
        signal: job.cancel.signal,
        onPhase: (phase) => setPhase(id, phase),
        onAnnounced: (documentId) => setUploads((upload) => upload.id === id, { documentId }),
      },
      TOOLS,
    )
    if (job.replaces) await removeDocument(dossierId, job.replaces)
    setPhase(id, { phase: 'arrived' })
    void leave(id, job)
  } catch (error) {
    if (jobs.has(id)) setPhase(id, { phase: 'failed', error })
  }
}

/** How often, and after how many milliseconds, to ask whether the store has told the server of a file. */
const LOOKS = 60
const LOOK_AGAIN = 1000

/**
 * The file shows as an upload until the page has it as a document: it never vanishes in between. The store tells the
 * server of a file a moment after it has taken it; until then the document still counts as not arrived.
 */
async function leave(id: number, job: Job): Promise<void> {
  const documentId = uploads.find((upload) => upload.id === id)?.documentId
  for (let look = 0; look < LOOKS && jobs.has(id); look += 1) {
    await job.onChange()
    const document = job.documents().find((candidate) => candidate.id === documentId)
    if (document?.state !== 'announced') break
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN))
  }
  jobs.delete(id)
  removeView(id)
}

/** Waits, and goes on early when the network is back. */
function pauseUntilOnline(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    window.addEventListener('online', () => resolve(), { once: true })
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        reject(signal.reason)
      },
      { once: true },
    )
  })
}

// Bytes on their way do not survive the page: the browser asks before it closes.
window.addEventListener('beforeunload', (event) => {
  if (uploads.some(isActive)) event.preventDefault()
})
