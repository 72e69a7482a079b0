import type { MailDeps } from '../mail/send-mail.ts'
import { deliverMessage } from './deliver-message.ts'

/** The part of a DynamoDB stream record that is used: messages are read again from the table. */
export interface StreamRecord {
  dynamodb?: { SequenceNumber?: string; Keys?: Record<string, { S?: string }> }
}

/** What Lambda takes as « this one, and all after it, again ». */
export interface BatchFailures {
  batchItemFailures: { itemIdentifier: string }[]
}

/**
 * Handles new messages of the outbox in the order in which they were written. The first that fails, and all after it,
 * come again; those before it are done.
 */
export async function deliverRecords(
  deps: MailDeps,
  records: readonly StreamRecord[],
): Promise<BatchFailures> {
  for (const { dynamodb } of records) {
    try {
      const { pk, sk } = dynamodb?.Keys ?? {}
      const item = await deps.table.get({ pk: pk?.S ?? '', sk: sk?.S ?? '' })
      if (item) await deliverMessage(deps, item)
    } catch (error) {
      deps.log({ event: 'outbox.failed', sequence: dynamodb?.SequenceNumber, error: String(error) })
      return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? '' }] }
    }
  }
  return { batchItemFailures: [] }
}
