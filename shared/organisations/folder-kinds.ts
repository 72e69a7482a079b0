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
 * Files of one kind, the newest first, with the one that counts now: the newest clean one. So a replacement that is
 * refused leaves the file before it in its place.
 */
export function versionsOf<Paper extends Version>(
  papers: readonly Paper[],
  kind: FolderKind,
): { present: Paper | undefined; others: Paper[] } {
  const all = papers
    .filter((paper) => paper.kind === kind)
    .toSorted((left, right) => right.document.announcedAt.localeCompare(left.document.announcedAt))
  const present = all.find(({ document }) => document.state === 'clean')
  return { present, others: all.filter((paper) => paper !== present) }
}
