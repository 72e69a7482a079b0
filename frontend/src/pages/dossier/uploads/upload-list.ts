import { createStore, produce } from 'solid-js/store'
import type { UploadPhase } from './upload-file.ts'

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
  /** Whether this device keeps the file until it has arrived, so that the page may be closed. */
  isKept?: boolean
}

/**
 * Files on their way, of every dossier. They live beside the pages, so that leaving one page of the portal for another
 * stops nothing.
 */
const [uploads, setUploads] = createStore<UploadView[]>([])
export { uploads }

/** Files on their way into a dossier, or into one of its papers. */
export const uploadsOf = (dossierId: string, kindId?: string): UploadView[] =>
  uploads.filter((upload) => upload.dossierId === dossierId && (!kindId || upload.kindId === kindId))

export const isActive = ({ progress }: UploadView): boolean =>
  progress.phase !== 'failed' && progress.phase !== 'arrived'

/** Whether a file of the dossier is still on its way. */
export const isUploading = (dossierId: string): boolean => uploadsOf(dossierId).some(isActive)

export const addView = (view: UploadView): void => setUploads(uploads.length, view)

export const changeView = (id: number, change: Partial<UploadView>): void =>
  setUploads((upload) => upload.id === id, change)

// A store would lay the new phase over the old one; here it takes its place.
export const setPhase = (id: number, progress: UploadPhase): void =>
  setUploads(
    (upload) => upload.id === id,
    produce((upload) => {
      upload.progress = progress
    }),
  )

export const removeView = (id: number): void =>
  setUploads(
    produce((list) => {
      const index = list.findIndex((upload) => upload.id === id)
      if (index >= 0) list.splice(index, 1)
    }),
  )
