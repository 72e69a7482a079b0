import type { PublicCall } from '../../shared/calls/call.ts'
import { findFileFault } from '../../shared/documents/file-rules.ts'
import type { LeftReason } from '../../shared/dossiers/copy.ts'
import { actorOf, type Context } from '../context.ts'
import type { DocumentItem } from '../dossiers/dossier-record.ts'
import { withFreshDossier } from '../dossiers/dossier.store.ts'
import { copyVersion } from '../storage/files.ts'
import { Transaction } from '../storage/transaction.ts'
import { toItem, touchPapers } from './document.store.ts'
import { expireUnlessArrived } from './expire-documents.ts'
import { loadPapers } from './load-papers.ts'
import { objectKeyOf } from './object-key.ts'

interface Sorted {
  document: DocumentItem
  /** Why it cannot be copied; absent where it can. */
  reason?: LeftReason
}

/** Which papers the other call takes as they are. */
export const sortPapers = (
  documents: readonly DocumentItem[],
  { documentKinds }: Pick<PublicCall, 'documentKinds'>,
): Sorted[] =>
  documents.map((document) => {
    const kind = documentKinds.find(({ id }) => id === document.kindId)
    if (!kind) return { document, reason: 'not_asked' }
    if (document.state !== 'clean') return { document, reason: 'not_ready' }
    return findFileFault(document, kind) ? { document, reason: 'does_not_fit' } : { document }
  })

const isSame = (left: DocumentItem, right: DocumentItem) =>
  left.kindId === right.kindId && left.sha256 === right.sha256 && left.name === right.name

/**
 * Copies papers to a new dossier: announced first, as if somebody sent them, then their bytes inside the store. From
 * there on the checks take their ordinary way, and a copy that never came is forgotten like any file that never came.
 * Run again, it copies what is not there yet.
 */
export async function copyPapers(
  context: Context,
  documents: readonly DocumentItem[],
  { dossierId, form }: { dossierId: string; form: PublicCall },
): Promise<void> {
  for (const { document, reason } of sortPapers(documents, form)) {
    if (reason) continue
    const item = await withFreshDossier(() => announceCopy(context, document, dossierId))
    if (item.state === 'announced') await copyVersion(context, document, item.objectKey)
  }
}

/** The copy's own item: the one of an earlier run, or a new one. */
async function announceCopy(
  context: Context,
  document: DocumentItem,
  dossierId: string,
): Promise<DocumentItem> {
  const { head, documents } = await loadPapers(context, dossierId)
  const earlier = documents.find((candidate) => isSame(candidate, document))
  if (earlier) return earlier
  const id = context.newId('document')
  const { kindId, name, size, mediaType, sha256 } = document
  const item: DocumentItem = {
    id,
    kindId,
    name,
    size,
    mediaType,
    sha256,
    state: 'announced',
    announcedAt: context.receivedAt,
    announcedBy: actorOf(context).accountId,
    permittedUntil: context.receivedAt,
    objectKey: objectKeyOf(dossierId, id),
    bytesChecked: false,
    malwareChecked: false,
  }
  const transaction = new Transaction(context.table).put(toItem(dossierId, item))
  touchPapers(transaction, head)
  expireUnlessArrived(transaction, dossierId, item)
  await transaction.commit()
  return item
}
