import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Key } from './keys.ts'
import type { Item, Table } from './table.ts'

type Operation = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/** Condition of a write, with the error that its failure means. */
export interface Guard {
  expression: string
  names?: Record<string, string>
  values?: Record<string, unknown>
  otherwise: () => DomainError
}

/** `SET`, `ADD` and `REMOVE` of one item, with their names and values. */
export interface Change {
  expression: string
  names?: Record<string, string>
  values?: Record<string, unknown>
}

const MOST_OPERATIONS = 100
// Enough for fifty people at one envelope in the same second; ten seconds of pauses on average, twenty at most.
const TRIES = 20

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Whether another writer was at the same item in the same moment: nothing was written, trying again is right. */
const isContention = (reason: string | undefined) =>
  reason === 'TransactionConflict' ||
  reason === 'ThrottlingError' ||
  reason === 'ProvisionedThroughputExceeded'

/**
 * Writes that happen together or not at all. Conditions stand in the writes themselves, so that no race passes
 * between check and write; each says which error its failure means.
 */
export class Transaction {
  readonly #operations: Operation[] = []
  readonly #guards: (Guard | undefined)[] = []
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  #add(operation: Operation, guard: Guard | undefined): this {
    this.#operations.push(operation)
    this.#guards.push(guard)
    return this
  }

  /** Writes a whole item. */
  put(item: Item, guard?: Guard): this {
    return this.#add({ Put: { TableName: this.#table.name, Item: item, ...asCondition(guard) } }, guard)
  }

  /** Writes an item that must not exist yet. */
  create(item: Item, otherwise: () => DomainError): this {
    return this.put(item, { expression: 'attribute_not_exists(pk)', otherwise })
  }

  update(key: Key, change: Change, guard?: Guard): this {
    const condition = asCondition(guard)
    const Update = {
      TableName: this.#table.name,
      Key: key,
      UpdateExpression: change.expression,
      ...condition,
      ...merged('ExpressionAttributeNames', change.names, guard?.names),
      ...merged('ExpressionAttributeValues', change.values, guard?.values),
    }
    return this.#add({ Update }, guard)
  }

  delete(key: Key, guard?: Guard): this {
    return this.#add({ Delete: { TableName: this.#table.name, Key: key, ...asCondition(guard) } }, guard)
  }

  /** Only checks an item that this transaction does not write. */
  check(key: Key, guard: Guard): this {
    const ConditionCheck = {
      TableName: this.#table.name,
      Key: key,
      ConditionExpression: guard.expression,
      ...merged('ExpressionAttributeNames', guard.names),
      ...merged('ExpressionAttributeValues', guard.values),
    }
    return this.#add({ ConditionCheck }, guard)
  }

  /**
   * Commits. Throws the error of the first guard that failed; tries again, with growing random pauses, where another
   * writer was at the same item, and throws `server.busy` when that does not end.
   */
  async commit(): Promise<void> {
    if (this.#operations.length > MOST_OPERATIONS)
      throw new RangeError(`a transaction holds ${MOST_OPERATIONS} writes at most`)
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      try {
        await this.#table.transact(this.#operations)
        return
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw error
        this.#throwFailedGuard(error)
        await pause(Math.random() * Math.min(20 * 2 ** attempt, 1500))
      }
    }
    throw new DomainError('server.busy')
  }

  #throwFailedGuard(error: TransactionCanceledException): void {
    const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code)
    const failed = codes.indexOf('ConditionalCheckFailed')
    if (failed >= 0) throw this.#guards[failed]?.otherwise() ?? error
    if (!codes.some(isContention)) throw error
  }
}

function merged(name: string, ...parts: (Record<string, unknown> | undefined)[]) {
  const entries = Object.assign({}, ...parts.filter(Boolean))
  return Object.keys(entries).length > 0 ? { [name]: entries } : {}
}

function asCondition(guard: Guard | undefined) {
  if (!guard) return {}
  return {
    ConditionExpression: guard.expression,
    ...merged('ExpressionAttributeNames', guard.names),
    ...merged('ExpressionAttributeValues', guard.values),
  }
}
