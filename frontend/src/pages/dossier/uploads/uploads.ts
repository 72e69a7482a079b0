import type { Document } from '../../../../../shared/documents/document.ts'
import { goesInParts } from '../../../../../shared/documents/parts.ts'
import { call } from '../../../api/client.ts'
import { hasCode } from '../../../api/problem.ts'
import { account } from '../../../api/session.ts'
import { insist } from '../../../ui/late-part.tsx'
import { forgetFile, keepFile, keptFilesOf } from '../../../ui/kept-files.ts'
import type { UploadPhase } from './upload-file.ts'
import {
  addView,
  changeView,
  isActive,
  removeView,
  setPhase,
  uploads,
  type UploadView,
} from './upload-list.ts'

interface Job {
  file: File
  sha256?: string | undefined
  replaces?: string | undefined
  documents: () => readonly Document[]
  onChange: () => Promise<void>
  cancel: AbortController
}

/** Files sent at once: more would only share one thin line. */
const AT_ONCE = 2

/** What brings a file on its way; the page is there first. */
const loadSending = () => insist(() => import('./send-upload.ts'))

/** Fetches it while the person reads the page, so that it is there when the line is not. */
export function expectUploads(): void {
  setTimeout(() => void loadSending().catch(() => {}), 1500)
}

const jobs = new Map<number, Job>()
let lastId = 0
let running = 0

interface NewUpload {
  dossierId: string
  kindId: string
  file: File
  /** Known of a file that this device has kept. */
  sha256?: string | undefined
  /** Id of a document in whose place this one comes. */
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
  addView({ id, dossierId, kindId, name: file.name, size: file.size, progress })
  jobs.set(id, { file, ...job, cancel: new AbortController() })
  work()
}

/** Name of the lock that a page holds while it sends a file, so that a second tab does not send it too. */
const lockOf = (documentId: string) => `upload ${documentId}`

/** Goes on with the files of a dossier that were on their way when its page was closed, and that this device kept. */
export async function resumeUploads(dossier: Omit<NewUpload, 'kindId' | 'file' | 'sha256'>): Promise<void> {
  const kept = await keptFilesOf(account()?.id ?? '', dossier.dossierId)
  const { held = [] } = await navigator.locks.query()
  for (const { documentId, kindId, file, sha256 } of kept) {
    const document = dossier.documents().find(({ id }) => id === documentId)
    const isUnderWay =
      uploads().some((upload) => upload.documentId === documentId) ||
      held.some(({ name }) => name === lockOf(documentId))
    if (document?.state !== 'announced') await forgetFile(documentId)
    else if (!isUnderWay) startUpload({ ...dossier, kindId, file, sha256 })
  }
}

/** Stops sending for now; what has arrived stays. */
export function pauseUpload(id: number): void {
  jobs.get(id)?.cancel.abort(new DOMException('paused', 'AbortError'))
  setPhase(id, { phase: 'paused' })
}

/** Goes on with a paused upload, or tries a failed one again. */
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
  const { dossierId, documentId } = uploads().find((upload) => upload.id === id) ?? {}
  job?.cancel.abort(new DOMException('cancelled', 'AbortError'))
  jobs.delete(id)
  removeView(id)
  if (!dossierId || !documentId) return
  await forgetFile(documentId)
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
  const next = uploads().find(({ progress }) => progress.phase === 'waiting')
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
  const { signal } = job.cancel
  let end = () => {}
  const ended = new Promise<void>((resolve) => (end = resolve))
  let isAnnounced = false
  const onAnnounced = (documentId: string, sha256: string) => {
    if (isAnnounced) return
    isAnnounced = true
    changeView(id, { documentId })
    void navigator.locks.request(lockOf(documentId), () => ended)
    void keep(id, job, { documentId, dossierId, kindId, sha256 })
  }
  try {
    // What a stopped upload still tells is no longer of interest.
    const onPhase = (phase: UploadPhase) => signal.aborted || setPhase(id, phase)
    const { sendUpload } = await loadSending()
    await sendUpload({ ...job, dossierId, kindId, signal, onPhase, onAnnounced })
    setPhase(id, { phase: 'arrived' })
    void leave(id, job)
  } catch (error) {
    if (jobs.has(id) && !signal.aborted) setPhase(id, { phase: 'failed', error })
  } finally {
    end()
  }
}

/** Keeps a large file on this device until it has arrived; a small one is sent sooner than it is stored. */
async function keep(
  id: number,
  { file }: Job,
  place: { documentId: string; dossierId: string; kindId: string; sha256: string },
): Promise<void> {
  const accountId = account()?.id
  if (!accountId || !goesInParts(file.size)) return
  const isKept = await keepFile({ ...place, accountId, file, keptAt: Date.now() })
  // It may have arrived, or been dropped, while it was being kept.
  if (jobs.has(id)) changeView(id, { isKept })
  else await forgetFile(place.documentId)
}

/** How often, and after how many milliseconds, to ask whether the store has told the server of a file. */
const LOOKS = 60
const LOOK_AGAIN = 1000

/**
 * The file shows as an upload until the page has it as a document: it never vanishes in between. The store tells the
 * server of a file a moment after it has taken it; until then the document still counts as not arrived.
 */
async function leave(id: number, job: Job): Promise<void> {
  const documentId = uploads().find((upload) => upload.id === id)?.documentId
  for (let look = 0; look < LOOKS && jobs.has(id); look += 1) {
    await job.onChange()
    const document = job.documents().find((candidate) => candidate.id === documentId)
    if (document?.state !== 'announced') break
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN))
  }
  jobs.delete(id)
  removeView(id)
  if (documentId) await forgetFile(documentId)
}

// Bytes on their way that this device does not keep do not survive the page: the browser asks before it closes.
window.addEventListener('beforeunload', (event) => {
  if (uploads().some((upload) => isActive(upload) && !upload.isKept)) event.preventDefault()
})
