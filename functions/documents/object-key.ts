/** An object of the documents bucket, in one version. */
export interface StoredObject {
  key: string
  versionId?: string
}

/** Whose documents there are, and the folder in which their bytes lie. */
const FOLDERS = { dos: 'dossiers', org: 'organisations', thr: 'threads', cal: 'calls' } as const

type Owner = keyof typeof FOLDERS
const isOwner = (prefix: string): prefix is Owner => Object.hasOwn(FOLDERS, prefix)

/**
 * Where the bytes of a document lie; its owner is a dossier (`dos_…`), an organisation (`org_…`), the thread of a
 * dossier's messages (`thr_…`) or a call (`cal_…`).
 */
export function objectKeyOf(ownerId: string, documentId: string): string {
  const [prefix = ''] = ownerId.split('_')
  if (!isOwner(prefix)) throw new RangeError(`${ownerId} owns no documents`)
  return `${FOLDERS[prefix]}/${ownerId}/${documentId}`
}

/** Owner (dossier, organisation, thread or call) and document that a key belongs to, or undefined for anything else in the bucket. */
export function idsOfKey(key: string): { ownerId: string; documentId: string } | undefined {
  const match = /^[a-z]+\/((?:dos|org|thr|cal)_[0-9a-z]{26})\/(doc_[0-9a-z]{26})$/u.exec(key)
  const [, ownerId, documentId] = match ?? []
  if (!ownerId || !documentId || key !== objectKeyOf(ownerId, documentId)) return undefined
  return { ownerId, documentId }
}
