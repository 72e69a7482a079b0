import { DomainError } from '../../shared/errors/domain-error.ts'
import { actorOf, type Context } from '../context.ts'
import { keys } from './keys.ts'
import type { Transaction } from './transaction.ts'

const KEPT_FOR_SECONDS = 14 * 24 * 3600

/**
 * The reference that an earlier request with the same key left (the id of what it made), or undefined. Throws
 * `idempotency.key_reused` where that request had another body.
 */
async function findEarlierAnswer(context: Context): Promise<string | undefined> {
  const { idempotency, table } = context
  if (!idempotency) return undefined
  const item = await table.get(keys.idempotency(actorOf(context).accountId, idempotency.key))
  if (!item) return undefined
  if (item['requestHash'] !== idempotency.requestHash) throw new DomainError('idempotency.key_reused')
  return String(item['reference'])
}

/** Thrown inside `once` when a twin of the request won the race; never leaves it. */
class Repeated extends DomainError {
  constructor() {
    super('server.busy')
  }
}

/** Adds to the transaction that makes something the record that makes a repeated request answer the same. */
export function rememberRequest(transaction: Transaction, context: Context, reference: string): void {
  const { idempotency, receivedAt } = context
  if (!idempotency) return
  transaction.create(
    {
      ...keys.idempotency(actorOf(context).accountId, idempotency.key),
      kind: 'Idempotency',
      schemaVersion: 1,
      requestHash: idempotency.requestHash,
      reference,
      expiresAt: Math.floor(Date.parse(receivedAt) / 1000) + KEPT_FOR_SECONDS,
    },
    () => new Repeated(),
  )
}

/**
 * Runs a verb's work once for a key: an earlier answer is given again by `recall`, and of two requests in the same
 * moment one works and the other recalls. `work` must call `rememberRequest` in its transaction.
 */
export async function once<Result>(
  context: Context,
  work: () => Promise<Result>,
  recall: (reference: string) => Promise<Result>,
): Promise<Result> {
  const earlier = await findEarlierAnswer(context)
  if (earlier !== undefined) return recall(earlier)
  try {
    return await work()
  } catch (error) {
    // Whatever a rule says now may be about what the twin did: it won before this one read anything.
    const twin = error instanceof DomainError ? await findEarlierAnswer(context) : undefined
    if (twin === undefined) throw error
    return recall(twin)
  }
}
