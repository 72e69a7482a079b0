import type { Deps } from '../deps.ts'
import { sendLater } from '../output/outbox.ts'
import { keys } from '../storage/keys.ts'
import type { Item } from '../storage/table.ts'
import { Transaction } from '../storage/transaction.ts'
import { itemsOf } from './dossier.store.ts'

/** Whoever asked for a restoration in the last second of the 30 days has long been served then. */
const GRACE_HOURS = 1
/** Items forgotten by one transaction: each may bring a message with it, and a transaction holds 100 writes. */
const AT_ONCE = 40

type Stores = Pick<Deps, 'table' | 'newId'>

/** Adds to the transaction that deletes a draft a note to forget it when it can no longer be restored. */
export function purgeLater(transaction: Transaction, dossierId: string, restorableUntil: string): void {
  transaction.put({
    ...keys.dueDeletion(restorableUntil, dossierId),
    kind: 'DueDeletion',
    schemaVersion: 1,
    dossierId,
  })
}

/** Adds to the transaction that restores a draft that there is nothing to forget. */
export function purgeNever(transaction: Transaction, dossierId: string, restorableUntil: string): void {
  transaction.delete(keys.dueDeletion(restorableUntil, dossierId))
}

/** Forgets the deleted drafts whose 30 days are over, with their files. Gives their count. */
export async function purgeDeleted({ table, newId }: Stores, now: string): Promise<number> {
  const until = new Date(Date.parse(now) - GRACE_HOURS * 3_600_000).toISOString()
  const { items } = await table.page({
    KeyConditionExpression: 'pk = :due AND sk < :until',
    ExpressionAttributeValues: { ':due': keys.dueDeletion('', '').pk, ':until': until },
    Limit: 100,
  })
  for (const note of items) await purge({ table, newId }, note, now)
  return items.length
}

const isLast = ({ kind }: Item) => kind === 'Dossier' || kind === 'Member'

/**
 * Forgets one dossier, its own item and its members last: a run that dies on the way leaves the note, and the next
 * one finds what is left. A file is removed by the message that its item leaves behind, in the same transaction.
 */
async function purge({ table, newId }: Stores, note: Item, now: string): Promise<void> {
  const dossierId = String(note['dossierId'])
  const items = await table.partition(dossierId)
  const [head] = itemsOf(items, 'Dossier')
  if (head && head.state !== 'deleted') {
    await new Transaction(table).delete({ pk: note.pk, sk: note.sk }).commit()
    return
  }
  const rest = items.filter((item) => !isLast(item))
  for (let start = 0; start < rest.length; start += AT_ONCE) {
    const transaction = new Transaction(table)
    for (const item of rest.slice(start, start + AT_ONCE)) {
      transaction.delete({ pk: item.pk, sk: item.sk })
      for (const { objectKey, uploadId } of itemsOf([item], 'Document'))
        sendLater(transaction, { newId, receivedAt: now }, 'file.removed', {
          objectKey,
          ...(uploadId && { uploadId }),
        })
    }
    await transaction.commit()
  }
  const transaction = new Transaction(table).delete({ pk: note.pk, sk: note.sk })
  for (const item of items.filter(isLast)) transaction.delete({ pk: item.pk, sk: item.sk })
  for (const { accountId } of itemsOf(items, 'Member'))
    transaction.delete(keys.accountDossier(accountId, dossierId))
  await transaction.commit()
}
