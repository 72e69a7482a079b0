import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Deps } from '../deps.ts'
import { runLater } from '../jobs/run-later.ts'
import { keys } from '../storage/keys.ts'
import type { Item } from '../storage/table.ts'
import { Transaction } from '../storage/transaction.ts'

type Stores = Pick<Deps, 'table' | 'newId'>

/** Starts the attempts that have become due. A note is taken out with its job, so each is made once. Gives their count. */
export async function retryDeliveries(stores: Stores, now: string): Promise<number> {
  let started = 0
  let startKey: Record<string, unknown> | undefined
  do {
    const { items, lastKey } = await stores.table.page({
      KeyConditionExpression: 'pk = :due AND sk < :now',
      ExpressionAttributeValues: { ':due': keys.dueDelivery(now, '', '').pk, ':now': now },
      ...(startKey && { ExclusiveStartKey: startKey }),
    })
    for (const note of items) if (await retry(stores, note, now)) started += 1
    startKey = lastKey
  } while (startKey)
  return started
}

async function retry({ table, newId }: Stores, note: Item, now: string): Promise<boolean> {
  const transaction = new Transaction(table).delete(
    { pk: note.pk, sk: note.sk },
    { expression: 'attribute_exists(pk)', otherwise: () => new DomainError('server.busy') },
  )
  runLater(transaction, { newId, receivedAt: now }, 'webhook.deliver', {
    webhookId: String(note['webhookId']),
    deliveryId: String(note['deliveryId']),
    attempt: Number(note['attempt']),
  })
  try {
    await transaction.commit()
    return true
  } catch (error) {
    // Another run was faster.
    if (error instanceof DomainError) return false
    throw error
  }
}
