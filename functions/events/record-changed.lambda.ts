import { SESv2Client } from '@aws-sdk/client-sesv2'
import { readConfig } from '../config.ts'
import { createDeps } from '../deps.ts'
import { deliverMessage } from '../output/deliver/deliver-message.ts'

/** The part of a DynamoDB stream event that is used: messages are read again from the table. */
interface StreamEvent {
  Records: {
    dynamodb?: { SequenceNumber?: string; Keys?: Record<string, { S?: string }> }
  }[]
}

interface BatchFailures {
  batchItemFailures: { itemIdentifier: string }[]
}

const deps = { ...createDeps(readConfig(process.env)), ses: new SESv2Client({}) }

/**
 * New messages of the outbox, in the order in which they were written. The first that fails, and all after it, come
 * again; those before it are done.
 */
export async function handler({ Records }: StreamEvent): Promise<BatchFailures> {
  for (const { dynamodb } of Records) {
    try {
      const item = await deps.table.get({
        pk: dynamodb?.Keys?.['pk']?.S ?? '',
        sk: dynamodb?.Keys?.['sk']?.S ?? '',
      })
      if (item) await deliverMessage(deps, item)
    } catch (error) {
      const message = dynamodb?.Keys?.['pk']?.S
      deps.log({ event: 'outbox.failed', message, sequence: dynamodb?.SequenceNumber, error: String(error) })
      return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? '' }] }
    }
  }
  return { batchItemFailures: [] }
}
