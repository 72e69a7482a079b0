import type { FileType } from '../documents/file-rules.ts'

/** Papers that an organisation keeps once and uses in every dossier. Apart from the schemas, for the pages. */
export const FOLDER_KINDS = [
  'statutes',
  'registration',
  'board',
  'accounts',
  'minutes',
  'insurance',
  'bankDetails',
] as const
export type FolderKind = (typeof FOLDER_KINDS)[number]

/** What a file of the folder may be: the same for every kind. */
export const FOLDER_RULE: { types: readonly FileType[]; maximumSize: number } = {
  types: ['pdf', 'image', 'docx', 'odt', 'xlsx', 'ods'],
  maximumSize: 20 * 1024 * 1024,
}

/** Files in one folder, earlier versions among them. */
export const MOST_FOLDER_PAPERS = 80

/** Bank details are for managers and the service alone. */
export const isBank = (kind: FolderKind): boolean => kind === 'bankDetails'

interface Version {
  kind: FolderKind
  document: { state: string; announcedAt: string }
}

/**
 * Files of one kind, the newest first. The newest clean one is present: it counts now. Newer ones are on their way or
 * were refused, and leave it in its place; earlier ones were replaced.
 */
export function versionsOf<Paper extends Version>(
  papers: readonly Paper[],
  kind: FolderKind,
): { newer: Paper[]; present: Paper | undefined; earlier: Paper[] } {
  const all = papers
    .filter((paper) => paper.kind === kind)
    .toSorted((left, right) => right.document.announcedAt.localeCompare(left.document.announcedAt))
  const place = all.findIndex(({ document }) => document.state === 'clean')
  if (place < 0) return { newer: all, present: undefined, earlier: [] }
  return { newer: all.slice(0, place), present: all[place], earlier: all.slice(place + 1) }
}
