import * as z from 'zod'

/** Runs a command of the AWS CLI (`sqs receive-message`) with its options and gives the JSON text that it printed. */
export type Aws = (command: string, options: Record<string, string>, outputFile?: string) => Promise<string>

/** Pages of the stream to look through; a failed batch spans one or two. */
const MOST_PAGES = 100

/** What Lambda leaves of records of a stream: where they stand, not what they say ("Discarded records"). */
const StreamFailure = z.object({
  DDBStreamBatchInfo: z.object({
    streamArn: z.string(),
    shardId: z.string(),
    startSequenceNumber: z.string(),
    endSequenceNumber: z.string(),
    batchSize: z.number(),
  }),
})
type Batch = z.infer<typeof StreamFailure>['DDBStreamBatchInfo']

const Iterator = z.object({ ShardIterator: z.string() })
const StreamRecord = z.looseObject({
  eventName: z.string(),
  dynamodb: z.looseObject({
    SequenceNumber: z.string(),
    NewImage: z.looseObject({ kind: z.object({ S: z.string() }).optional() }).optional(),
  }),
})
const Records = z.object({ Records: z.array(StreamRecord), NextShardIterator: z.string().optional() })

/**
 * The event that a message of a failure queue stands for: the message's own body, or, for the table's stream, the
 * outbox messages read from the stream again. Throws when the stream, which remembers 24 hours, no longer has them.
 */
export async function failedEvent(body: string, aws: Aws): Promise<unknown> {
  const event: unknown = JSON.parse(body)
  const { success, data } = StreamFailure.safeParse(event)
  return success ? { Records: await readAgain(data.DDBStreamBatchInfo, aws) } : event
}

async function readAgain(batch: Batch, aws: Aws): Promise<z.infer<typeof StreamRecord>[]> {
  const last = BigInt(batch.endSequenceNumber)
  const found: z.infer<typeof StreamRecord>[] = []
  let iterator: string | undefined = await startOf(batch, aws)
  for (let page = 0; iterator !== undefined && page < MOST_PAGES; page += 1) {
    const answer = await aws('dynamodbstreams get-records', { 'shard-iterator': iterator })
    const { Records: records, NextShardIterator } = Records.parse(JSON.parse(answer))
    found.push(...records.filter((record) => sequenceOf(record) <= last))
    iterator = records.some((record) => sequenceOf(record) >= last) ? undefined : NextShardIterator
  }
  // Between the first and the last failed record stand others, which the filter of the mapping had left out.
  const messages = found.filter(
    ({ eventName, dynamodb }) => eventName === 'INSERT' && dynamodb.NewImage?.kind?.S === 'OutboxMessage',
  )
  if (messages.length > 0) return messages
  throw new Error('the stream does not have the record any more; see docs/operations.md, "After 24 hours"')
}

const sequenceOf = (record: z.infer<typeof StreamRecord>) => BigInt(record.dynamodb.SequenceNumber)

async function startOf(batch: Batch, aws: Aws): Promise<string> {
  const printed = await aws('dynamodbstreams get-shard-iterator', {
    'stream-arn': batch.streamArn,
    'shard-id': batch.shardId,
    'shard-iterator-type': 'AT_SEQUENCE_NUMBER',
    'sequence-number': batch.startSequenceNumber,
  })
  return Iterator.parse(JSON.parse(printed)).ShardIterator
}
