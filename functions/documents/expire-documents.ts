import { goesInParts } from '../../shared/documents/parts.ts'
import type { Deps } from '../deps.ts'
import type { DocumentItem } from '../dossiers/dossier-record.ts'
import { loadHead, withFreshDossier } from '../dossiers/dossier.store.ts'
import { keys, type Key } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'
import { isAsRead, readDocument, touchPapers } from './document.store.ts'

/** An announced file is waited for so long; the page gives new permissions meanwhile. */
const WAITED_FOR_HOURS = 24
/** A large one may be sent over several days; the bucket forgets parts after seven. */
const PARTS_WAITED_FOR_HOURS = 5 * 24
/** A slow line may still be sending when its permission has ended. */
const GRACE_HOURS = 2

const later = (instant: string, hours: number) =>
  new Date(Date.parse(instant) + hours * 3_600_000).toISOString()

/** Adds to the transaction that announces a file a note to forget it, should its bytes never come. */
export function expireUnlessArrived(transaction: Transaction, ownerId: string, document: DocumentItem): void {
  const hours = goesInParts(document.size) ? PARTS_WAITED_FOR_HOURS : WAITED_FOR_HOURS
  transaction.put({
    ...keys.dueDocument(later(document.announcedAt, hours), ownerId, document.id),
    kind: 'DueDocument',
    schemaVersion: 1,
    ownerId,
    documentId: document.id,
  })
}

const isDossier = (ownerId: string) => ownerId.startsWith('dos_')

type Stores = Pick<Deps, 'table'>

/** Forgets announced files whose bytes never came, so that nobody is kept from submitting by one. Gives their count. */
export async function expireDocuments({ table }: Stores, now: string): Promise<number> {
  const { items } = await table.page({
    KeyConditionExpression: 'pk = :due AND sk < :now',
    ExpressionAttributeValues: { ':due': keys.dueDocument(now, '', '').pk, ':now': now },
  })
  let expired = 0
  // Notes of an earlier version name a dossier.
  for (const { pk, sk, dossierId, ownerId = dossierId, documentId } of items)
    if (await expire({ table }, { pk, sk }, String(ownerId), String(documentId), now)) expired += 1
  return expired
}

async function expire(
  { table }: Stores,
  note: Key,
  ownerId: string,
  documentId: string,
  now: string,
): Promise<boolean> {
  return withFreshDossier(async () => {
    const document = await readDocument(table, ownerId, documentId)
    const transaction = new Transaction(table).delete(note)
    const isWaiting = document?.state === 'announced'
    // A permission was given anew not long ago: looked at again next time.
    if (isWaiting && later(document.permittedUntil, GRACE_HOURS) > now) return false
    if (isWaiting) {
      transaction.delete(keys.document(ownerId, documentId), isAsRead(document))
      if (isDossier(ownerId)) touchPapers(transaction, await loadHead(table, ownerId))
    }
    await transaction.commit()
    return isWaiting
  })
}
