import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type LocalDynamo, launchDynamo } from '../../dynamodb/launch.ts'
import { createDeadLetters } from '../events/dead-letters.ts'
import { silentLog } from '../log.ts'
import { createStreamClient } from './client.ts'
import type { StreamMapping } from './delivery.ts'
import { type StreamPoller, startStreamPoller } from './poller.ts'
import { positionFile } from './position.ts'

const KEY = { accessKeyId: 'ROOT', secretAccessKey: 'root' }
const MAPPING: StreamMapping = {
  functionName: 'RecordChanged',
  filters: [{ eventName: ['INSERT'], dynamodb: { NewImage: { kind: { S: ['OutboxMessage'] } } } }],
  batchSize: 2,
  bisectsOnError: true,
  reportsItemFailures: true,
  maximumRetries: 1,
  failureQueue: 'Failures',
}

let dynamo: LocalDynamo
let client: DynamoDBClient
let folder: string
let streamArn: string
let table: string
let seen: string[]
let poller: StreamPoller | undefined
let count = 0

beforeAll(async () => {
  dynamo = await launchDynamo()
  client = new DynamoDBClient({ endpoint: dynamo.endpoint, region: 'eu-west-3', credentials: KEY })
})

afterAll(() => dynamo.close())

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stream-'))
  seen = []
  table = `stream-${(count += 1)}`
  await client.send(
    new CreateTableCommand({
      TableName: table,
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  )
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }))
  streamArn = Table?.LatestStreamArn ?? ''
})

afterEach(async () => {
  await poller?.close()
  rmSync(folder, { recursive: true })
})

async function put(pk: string, kind = 'OutboxMessage'): Promise<void> {
  await client.send(new PutItemCommand({ TableName: table, Item: { pk: { S: pk }, kind: { S: kind } } }))
  poller?.ring()
}

function start(handle: (pks: string[]) => unknown = () => undefined): StreamPoller {
  poller = startStreamPoller({
    client: createStreamClient(dynamo.endpoint, streamArn, KEY),
    streamArn,
    mapping: MAPPING,
    invoke: async (_, event) => {
      const pks = [...JSON.stringify(event).matchAll(/"NewImage":\{[^}]*\}?[^}]*"pk":\{"S":"(\w+)"/g)].map(
        (match) => match[1] ?? '',
      )
      seen.push(pks.join(' '))
      return handle(pks)
    },
    positions: positionFile(join(folder, 'position.json')),
    deadLetters: createDeadLetters(join(folder, 'dlq'), silentLog),
    log: silentLog,
    retryDelayMs: 1,
  })
  return poller
}

test('new outbox messages reach the function in order and in batches, other changes do not', async () => {
  await put('one')
  start()
  await put('two')
  await put('three')
  await put('dossier', 'Dossier')
  await put('one')
  await poller?.settled()
  expect(seen.join(' ')).toBe('one two three')
})

test('after a restart the stream goes on where it was left', async () => {
  await put('one')
  await start().settled()
  await poller?.close()
  await put('two')
  await start().settled()
  expect(seen).toEqual(['one', 'two'])
})

test('what a stopped host had in hand comes again at the next start', async () => {
  await put('one')
  const stopped = start(() => {
    void stopped.close()
    throw new Error('the thread was ended')
  })
  await stopped.settled()
  await start().settled()
  expect(seen).toEqual(['one', 'one'])
})

test('a message that fails to the end of its retries waits in the queue, and the next ones go on', async () => {
  start((pks) => {
    if (pks.includes('bad')) throw new Error('cannot be sent')
  })
  await put('bad')
  await put('good')
  await poller?.settled()
  const [file] = readdirSync(join(folder, 'dlq', 'Failures'))
  const letter = JSON.parse(readFileSync(join(folder, 'dlq', 'Failures', file ?? ''), 'utf8'))
  expect(letter).toMatchObject({
    requestContext: {
      functionName: 'RecordChanged',
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: 2,
    },
    DDBStreamBatchInfo: { streamArn, batchSize: 1 },
    records: [{ eventName: 'INSERT', eventSourceARN: streamArn }],
  })
  expect(seen.at(-1)).toBe('good')
})
