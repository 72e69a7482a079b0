/** An object of the documents bucket, in one version. */
export interface StoredObject {
  key: string
  versionId?: string
}

/** Whose documents there are, and the folder in which their bytes lie. */
const FOLDERS = { dos: 'dossiers', org: 'organisations' } as const

/** Where the bytes of a document lie; its owner is a dossier (`dos_…`) or an organisation (`org_…`). */
export const objectKeyOf = (ownerId: string, documentId: string): string =>
  `${ownerId.startsWith('org_') ? FOLDERS.org : FOLDERS.dos}/${ownerId}/${documentId}`

/** Owner (dossier or organisation) and document that a key belongs to, or undefined for anything else in the bucket. */
export function idsOfKey(key: string): { ownerId: string; documentId: string } | undefined {
  const match = /^[a-z]+\/((?:dos|org)_[0-9a-z]{26})\/(doc_[0-9a-z]{26})$/u.exec(key)
  const [, ownerId, documentId] = match ?? []
  if (!ownerId || !documentId || key !== objectKeyOf(ownerId, documentId)) return undefined
  return { ownerId, documentId }
}
