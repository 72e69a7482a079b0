/** An object of the documents bucket, in one version. */
export interface StoredObject {
  key: string
  versionId?: string
}

/** Dossier and document that a key belongs to, or undefined for anything else in the bucket. */
export function idsOfKey(key: string): { dossierId: string; documentId: string } | undefined {
  const match = /^dossiers\/(dos_[0-9a-z]{26})\/(doc_[0-9a-z]{26})$/u.exec(key)
  const [, dossierId, documentId] = match ?? []
  return dossierId && documentId ? { dossierId, documentId } : undefined
}
