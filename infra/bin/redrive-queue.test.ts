import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { Aws } from './failed-event.ts'
import { redrive } from './redrive-queue.ts'

type Account = {
  queue: Record<string, unknown>[]
  stream?: unknown[]
  table?: unknown[]
  given: unknown[]
  refuse?: unknown
}

const scans: Record<string, string>[] = []

const outputs = ['OutboxFunction', 'OutboxFailures', 'UploadsFunction', 'UploadsFailures', 'TableName'].map(
  (OutputKey) => ({
    OutputKey,
    OutputValue: OutputKey,
  }),
)

/** What the AWS CLI prints, for an account with a queue, a stream and a function that notes what it is given. */
const cli =
  (account: Account): Aws =>
  async (command, options, outputFile) => {
    if (command === 'cloudformation describe-stacks') return JSON.stringify(outputs)
    if (command === 'dynamodbstreams get-shard-iterator') {
      if (account.stream) return '{"ShardIterator":"it"}'
      throw new Error('An error occurred (TrimmedDataAccessException) when calling the operation')
    }
    if (command === 'dynamodb scan') {
      scans.push(options)
      return JSON.stringify({ Items: account.table ?? [] })
    }
    if (command === 'dynamodbstreams get-records') return JSON.stringify({ Records: account.stream })
    if (command === 'sqs receive-message') {
      const Messages = account.queue.splice(0, 10)
      return Messages.length > 0 ? JSON.stringify({ Messages }) : ''
    }
    if (command === 'lambda invoke') {
      account.given.push(
        JSON.parse(await readFile((options['payload'] ?? '').replace('file://', ''), 'utf8')),
      )
      await writeFile(outputFile ?? '', JSON.stringify(account.refuse ?? { batchItemFailures: [] }))
      return '{"StatusCode":200}'
    }
    if (command === 'sqs delete-message') return ''
    throw new Error(`nobody expected ${command}`)
  }

const message = (id: string, body: unknown) => ({
  MessageId: id,
  ReceiptHandle: id,
  Body: JSON.stringify(body),
})

const record = (sequence: number, kind: string, eventName = 'INSERT') => ({
  eventName,
  dynamodb: {
    SequenceNumber: String(sequence),
    NewImage: { kind: { S: kind }, id: { S: `msg_${sequence}` } },
  },
})

const batch = {
  DDBStreamBatchInfo: {
    streamArn: 'arn',
    shardId: 'shard',
    startSequenceNumber: '100000000000000000002',
    endSequenceNumber: '100000000000000000004',
    approximateArrivalOfFirstRecord: '2027-03-01T12:00:05Z',
    approximateArrivalOfLastRecord: '2027-03-01T12:00:06Z',
    batchSize: 2,
  },
}

describe('work that failed for good', () => {
  it('is given to its function again as it was, and then leaves the queue', async () => {
    const account: Account = {
      queue: [message('a', { detail: 1 }), message('b', { detail: 2 })],
      stream: [],
      given: [],
    }
    const said: string[] = []
    expect(await redrive('Uploads', { aws: cli(account), say: (line) => said.push(line) })).toEqual({
      handled: 2,
      failed: 0,
    })
    expect(account.given).toEqual([{ detail: 1 }, { detail: 2 }])
    expect(said).toEqual(['Uploads: 2 done, 0 failed again and stay in the queue.'])
  })

  it('is, for e-mails, read from the stream again: the outbox messages of the failed batch and no others', async () => {
    const sequence = (last: number) => `10000000000000000000${last}`
    const stream = [
      record(2, 'OutboxMessage'),
      record(3, 'Dossier'),
      record(4, 'OutboxMessage'),
      record(5, 'OutboxMessage'),
    ].map((one, index) => ({ ...one, dynamodb: { ...one.dynamodb, SequenceNumber: sequence(index + 2) } }))
    const account: Account = { queue: [message('a', batch)], stream, given: [] }
    await redrive('Outbox', { aws: cli(account), say: () => undefined })
    expect(account.given).toEqual([{ Records: [stream[0], stream[2]] }])
  })

  it('is, when the stream has forgotten it, found in the table by the time at which it was written', async () => {
    const Item = { pk: { S: 'outbox#msg_1' }, sk: { S: 'message' }, kind: { S: 'OutboxMessage' } }
    const account: Account = { queue: [message('a', batch)], table: [Item], given: [] }
    expect(await redrive('Outbox', { aws: cli(account), say: () => undefined })).toEqual({
      handled: 1,
      failed: 0,
    })
    expect(account.given).toMatchObject([
      {
        Records: [{ eventName: 'INSERT', dynamodb: { Keys: { pk: Item.pk, sk: Item.sk }, NewImage: Item } }],
      },
    ])
    expect(JSON.parse(scans[0]?.['expression-attribute-values'] ?? '')).toMatchObject({
      ':from': { S: '2027-03-01T11:59:05.000Z' },
      ':to': { S: '2027-03-01T12:00:07.000Z' },
    })
  })

  it('stays in the queue, with the reason said, when it fails again', async () => {
    const said: string[] = []
    const account: Account = { queue: [message('a', batch)], stream: [], given: [] }
    const tools = { aws: cli(account), say: (line: string) => said.push(line) }
    expect(await redrive('Outbox', tools)).toEqual({ handled: 0, failed: 1 })
    expect(said[0]).toContain('a failed again: neither the stream nor the table')

    const refused: Account = {
      ...account,
      queue: [message('b', {})],
      refuse: { batchItemFailures: [{ itemIdentifier: '1' }] },
    }
    expect(await redrive('Outbox', { ...tools, aws: cli(refused) })).toEqual({ handled: 0, failed: 1 })
  })

  it('cannot be found in a stack that does not name its queues', async () => {
    await expect(
      redrive('Due', { aws: cli({ queue: [], stream: [], given: [] }), say: () => undefined }),
    ).rejects.toThrow('no outputs for Due')
  })
})
