import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { Table } from '../storage/table.ts'

type Operations = NonNullable<TransactWriteCommandInput['TransactItems']>

const keyOf = (operation: Operations[number]): string => {
  const key = operation.Put?.Item ?? (operation.Update ?? operation.Delete ?? operation.ConditionCheck)?.Key
  return `${key?.['pk']} ${key?.['sk']}`
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * A table that refuses a transaction while another one holds one of its items, as DynamoDB does and no emulator: they
 * serve one transaction after the other.
 */
export class ContendedTable extends Table {
  readonly #held = new Set<string>()
  /** Transactions that were refused so far. */
  refused = 0

  override async transact(operations: Operations, token?: string): Promise<void> {
    const wanted = operations.map(keyOf)
    if (wanted.some((key) => this.#held.has(key))) throw this.#refusal(wanted)
    for (const key of wanted) this.#held.add(key)
    // As long as DynamoDB holds the items of a transaction; how slow an emulator is does not count.
    await pause(8)
    for (const key of wanted) this.#held.delete(key)
    await super.transact(operations, token)
  }

  #refusal(wanted: readonly string[]): TransactionCanceledException {
    this.refused += 1
    return new TransactionCanceledException({
      $metadata: {},
      message: 'Transaction cancelled',
      CancellationReasons: wanted.map((key) => ({
        Code: this.#held.has(key) ? 'TransactionConflict' : 'None',
      })),
    })
  }
}
