import type { DossierState } from '../../shared/access/life-cycle.ts'
import { keys } from '../storage/keys.ts'
import type { Item, Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'
import type { DossierHead } from './dossier-record.ts'

/**
 * Keeps the call's list of drafts true: a dossier enters it when it becomes a draft and leaves it when it stops being
 * one. The reminders read this list, so that they cost what the drafts cost and saving touches no index.
 */
export function noteDraft(
  transaction: Transaction,
  { id, callId, state, createdAt }: Pick<DossierHead, 'id' | 'callId' | 'state' | 'createdAt'>,
  before?: DossierState,
): void {
  if (state === before) return
  if (state === 'draft')
    transaction.put({ ...keys.draft(callId, id), kind: 'DraftNote', schemaVersion: 1, createdAt })
  else if (before === 'draft') transaction.delete(keys.draft(callId, id))
}

/** Notes of a call's drafts, page after page; the sort key of each is the dossier's id. */
export async function* draftsOf(table: Table, callId: string): AsyncGenerator<Item> {
  let startKey: Record<string, unknown> | undefined
  do {
    const page = await table.page({
      KeyConditionExpression: 'pk = :drafts',
      ExpressionAttributeValues: { ':drafts': keys.draft(callId, '').pk },
      ...(startKey && { ExclusiveStartKey: startKey }),
    })
    yield* page.items
    startKey = page.lastKey
  } while (startKey)
}
