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
    approximateArrivalOfFirstRecord: z.string(),
    approximateArrivalOfLastRecord: z.string(),
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

const Items = z.object({ Items: z.array(z.record(z.string(), z.json())) })

/** Before a message arrives in the stream, the request that writes it has been received: at most so long ago. */
const LONGEST_REQUEST_MS = 60_000

type Source = { aws: Aws; tableName: string; /** Kind of the items in question. */ kind: string }

/**
 * The event that a message of a failure queue stands for: the message's own body, or, for the table's stream, the
 * outbox messages read again: from the stream, which remembers 24 hours, and after that from the table, which keeps
 * them for 90 days. Throws when neither has any.
 */
export async function failedEvent(body: string, source: Source): Promise<unknown> {
  const event: unknown = JSON.parse(body)
  const { success, data } = StreamFailure.safeParse(event)
  if (!success) return event
  const batch = data.DDBStreamBatchInfo
  const records = (await readStream(batch, source)) ?? (await readTable(batch, source))
  if (records.length === 0)
    throw new Error('neither the stream nor the table has the outbox message any more')
  return { Records: records }
}

/** Undefined when the stream no longer reaches back so far. */
async function readStream(batch: Batch, source: Source): Promise<unknown[] | undefined> {
  try {
    return await readRecords(batch, source)
  } catch (error) {
    if (/TrimmedDataAccess|ResourceNotFound/.test(String(error))) return undefined
    throw error
  }
}

/** All outbox messages of the time of the failed batch. More than failed, maybe: those already done stay done. */
async function readTable(batch: Batch, { aws, tableName, kind }: Source): Promise<unknown[]> {
  const from = new Date(Date.parse(batch.approximateArrivalOfFirstRecord) - LONGEST_REQUEST_MS)
  // Arrivals are given in whole seconds.
  const to = new Date(Date.parse(batch.approximateArrivalOfLastRecord) + 1000)
  const printed = await aws('dynamodb scan', {
    'table-name': tableName,
    'filter-expression': 'kind = :kind AND createdAt BETWEEN :from AND :to',
    'expression-attribute-values': JSON.stringify({
      ':kind': { S: kind },
      ':from': { S: from.toISOString() },
      ':to': { S: to.toISOString() },
    }),
  })
  return Items.parse(JSON.parse(printed)).Items.map((NewImage, index) => ({
    eventName: 'INSERT',
    dynamodb: {
      SequenceNumber: String(index),
      Keys: { pk: NewImage['pk'], sk: NewImage['sk'] },
      NewImage,
    },
  }))
}

async function readRecords(batch: Batch, { aws, kind }: Source): Promise<z.infer<typeof StreamRecord>[]> {
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
  return found.filter(
    ({ eventName, dynamodb }) => eventName === 'INSERT' && dynamodb.NewImage?.kind?.S === kind,
  )
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
