import type { Deps } from '../../deps.ts'
import type { Item } from '../../storage/table.ts'

/** The part of a DynamoDB stream record that is used: items are read again from the table. */
export interface StreamRecord {
  dynamodb?: { SequenceNumber?: string; Keys?: Record<string, { S?: string }> }
}

/** What Lambda takes as « this one, and all after it, again ». */
export interface BatchFailures {
  batchItemFailures: { itemIdentifier: string }[]
}

interface Work {
  /** Event of the log line that tells of a failure. */
  failed: string
  handle: (item: Item) => Promise<void>
}

/**
 * Handles new items in the order in which they were written. The first that fails, and all after it, come again;
 * those before it are done.
 */
export async function handleRecords(
  deps: Deps,
  records: readonly StreamRecord[],
  { failed, handle }: Work,
): Promise<BatchFailures> {
  for (const { dynamodb } of records) {
    try {
      const { pk, sk } = dynamodb?.Keys ?? {}
      const item = await deps.table.get({ pk: pk?.S ?? '', sk: sk?.S ?? '' })
      if (item) await handle(item)
    } catch (error) {
      deps.log({ event: failed, sequence: dynamodb?.SequenceNumber, error: String(error) })
      return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? '' }] }
    }
  }
  return { batchItemFailures: [] }
}
