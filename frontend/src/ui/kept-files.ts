/** A file that is being sent, as it is kept on this device until it has arrived. */
export interface KeptFile {
  documentId: string
  accountId: string
  dossierId: string
  kindId: string
  file: File
  /** 64 hexadecimal digits. */
  sha256: string
  /** Milliseconds since 1970. */
  keptAt: number
}

const DATABASE = 'concordia-files'
const STORE = 'files'
/** The server waits no longer for a file; what lies here longer is of no use. */
const KEPT_FOR = 7 * 24 * 3_600_000

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isKeptFile = (value: unknown): value is KeptFile =>
  isRecord(value) && value['file'] instanceof File && typeof value['documentId'] === 'string'

const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser keeps no files')))
  })

async function inStore<Result>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const opening = indexedDB.open(DATABASE, 1)
  opening.addEventListener('upgradeneeded', () => {
    opening.result.createObjectStore(STORE, { keyPath: 'documentId' })
  })
  const database = await done(opening)
  try {
    return await done(work(database.transaction(STORE, mode).objectStore(STORE)))
  } finally {
    database.close()
  }
}

/**
 * Keeps a file on this device, so that a page opened again goes on without asking for it. Gives false where the browser
 * keeps nothing (a private window, a full disk): the person then chooses the file again.
 */
export async function keepFile(kept: KeptFile): Promise<boolean> {
  return inStore('readwrite', (store) => store.put(kept)).then(
    () => true,
    () => false,
  )
}

/** Forgets a file that has arrived, or that is no longer wanted. */
export async function forgetFile(documentId: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(documentId)).catch(() => {})
}

/** Files of one person for one dossier that were on their way when the page closed. Old ones are forgotten. */
export async function keptFilesOf(accountId: string, dossierId: string): Promise<KeptFile[]> {
  const all: unknown[] = await inStore('readonly', (store) => store.getAll()).catch(() => [])
  const kept = all.filter(isKeptFile)
  const old = kept.filter(({ keptAt }) => Date.now() - keptAt > KEPT_FOR)
  await Promise.all(old.map(({ documentId }) => forgetFile(documentId)))
  return kept.filter(
    (file) => !old.includes(file) && file.accountId === accountId && file.dossierId === dossierId,
  )
}

/** Leaves no file behind on a computer that others use. */
export function forgetAllFiles(): void {
  indexedDB.deleteDatabase(DATABASE)
}
