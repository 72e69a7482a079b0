import type { Deps } from '../deps.ts'
import type { DocumentItem } from '../dossiers/dossier-record.ts'
import { withFreshDossier } from '../dossiers/dossier.store.ts'
import { Transaction } from '../storage/transaction.ts'
import { isAsRead, readDocument, toItem } from './document.store.ts'
import { idsOfKey, type StoredObject } from './object-key.ts'

/**
 * Changes the document that an object belongs to, on condition that nobody else changed it meanwhile; again from the
 * start where somebody did. `decide` gives the changed document, or undefined where nothing is left to do. Gives the
 * document as it then stands; undefined where it was removed before its bytes came.
 */
export async function changeDocument(
  { table }: Pick<Deps, 'table'>,
  object: StoredObject,
  decide: (item: DocumentItem) => DocumentItem | undefined,
): Promise<DocumentItem | undefined> {
  const ids = idsOfKey(object.key)
  if (!ids) return undefined
  return withFreshDossier(async () => {
    const read = await readDocument(table, ids.ownerId, ids.documentId)
    const changed = read && decide(read)
    if (!read || !changed) return read
    await new Transaction(table).put(toItem(ids.ownerId, changed), isAsRead(read)).commit()
    return changed
  })
}
