import { createSignal } from 'solid-js'
import type { UploadPhase } from './upload-file.ts'

/** A file on its way into a dossier, as the pages show it. What changes is read anew each time. */
export interface UploadView {
  readonly id: number
  readonly dossierId: string
  readonly kindId: string
  readonly name: string
  readonly size: number
  readonly progress: UploadPhase
  /** The document that it becomes, once the server knows of it. */
  readonly documentId?: string | undefined
  /** Whether this device keeps the file until it has arrived, so that the page may be closed. */
  readonly isKept?: boolean | undefined
}

interface Entry {
  view: UploadView
  change: (change: Partial<UploadView>) => void
}

/**
 * Files on their way, of every dossier. They live beside the pages, so that leaving one page of the portal for another
 * stops nothing. A view stays the same object while its file moves on, so that what shows it stays too.
 */
const [entries, setEntries] = createSignal<readonly Entry[]>([])
export const uploads = (): UploadView[] => entries().map(({ view }) => view)

function createEntry(given: UploadView): Entry {
  const [state, setState] = createSignal(given)
  const view: UploadView = {
    ...given,
    get progress() {
      return state().progress
    },
    get documentId() {
      return state().documentId
    },
    get isKept() {
      return state().isKept
    },
  }
  return { view, change: (change) => setState((before) => ({ ...before, ...change })) }
}

/** Files on their way into a dossier, or into one of its papers. */
export const uploadsOf = (dossierId: string, kindId?: string): UploadView[] =>
  uploads().filter((upload) => upload.dossierId === dossierId && (!kindId || upload.kindId === kindId))

export const isActive = ({ progress }: UploadView): boolean =>
  progress.phase !== 'failed' && progress.phase !== 'arrived'

/** Whether a file of the dossier is still on its way. */
export const isUploading = (dossierId: string): boolean => uploadsOf(dossierId).some(isActive)

export const addView = (view: UploadView): void => void setEntries((before) => [...before, createEntry(view)])

export const changeView = (id: number, change: Partial<UploadView>): void =>
  entries()
    .find(({ view }) => view.id === id)
    ?.change(change)

export const setPhase = (id: number, progress: UploadPhase): void => changeView(id, { progress })

export const removeView = (id: number): void =>
  void setEntries((before) => before.filter(({ view }) => view.id !== id))
