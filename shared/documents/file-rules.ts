import type { ErrorCode } from '../errors/catalogue.ts'

/** File types that a call can accept. `image` is a photograph of a paper: JPEG, PNG or WebP. */
export const FILE_TYPES = ['pdf', 'image', 'docx', 'odt', 'xlsx', 'ods'] as const
export type FileType = (typeof FILE_TYPES)[number]

export const MEDIA_TYPES = {
  'application/pdf': { type: 'pdf', extensions: ['pdf'] },
  'image/jpeg': { type: 'image', extensions: ['jpg', 'jpeg'] },
  'image/png': { type: 'image', extensions: ['png'] },
  'image/webp': { type: 'image', extensions: ['webp'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    type: 'docx',
    extensions: ['docx'],
  },
  'application/vnd.oasis.opendocument.text': { type: 'odt', extensions: ['odt'] },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { type: 'xlsx', extensions: ['xlsx'] },
  'application/vnd.oasis.opendocument.spreadsheet': { type: 'ods', extensions: ['ods'] },
} as const satisfies Record<string, { type: FileType; extensions: readonly string[] }>
export type MediaType = keyof typeof MEDIA_TYPES

export const isMediaType = (text: string): text is MediaType => Object.hasOwn(MEDIA_TYPES, text)

/** Highest size of one file, in bytes: 200 MB. A kind may state less. */
export const HIGHEST_FILE_SIZE = 200 * 1024 * 1024
/** Documents in one dossier. */
export const MOST_DOCUMENTS = 100
/** Files of one kind, where the kind states no number. */
export const USUAL_FILES = 10

/** Media type by a file name's ending, or undefined. */
export function mediaTypeOfName(name: string): MediaType | undefined {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return Object.keys(MEDIA_TYPES)
    .filter(isMediaType)
    .find((media) => MEDIA_TYPES[media].extensions.some((known) => known === extension))
}

export interface FileFault {
  code: Extract<ErrorCode, `document.${string}`>
  facts: Record<string, unknown>
}

/** Fault of a file that is announced for a kind: name, size (bytes), type by its ending. The bytes are checked later. */
export function findFileFault(
  file: { name: string; size: number },
  kind: { types: readonly FileType[]; maximumSize: number },
): FileFault | undefined {
  const media = mediaTypeOfName(file.name)
  if (!media || !kind.types.includes(MEDIA_TYPES[media].type))
    return { code: 'document.type_not_accepted', facts: { accepted: [...kind.types], name: file.name } }
  if (file.size === 0) return { code: 'document.empty', facts: { name: file.name } }
  if (file.size > kind.maximumSize)
    return { code: 'document.too_large', facts: { limit: kind.maximumSize, size: file.size } }
  return undefined
}
