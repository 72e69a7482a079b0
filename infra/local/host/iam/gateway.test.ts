import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import {
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readBody } from '../read-body.ts'
import { type Gateway, startGateway } from './gateway.ts'
import { createKeyRing } from './keys.ts'
import { listen, stop } from '../listening.ts'

const TABLE = 'arn:aws:dynamodb:eu-west-3:000000000000:table/concordia'
const IDENTITY = 'arn:aws:ses:eu-west-3:000000000000:identity/concordia.example'

let grants: Set<string>
let seen: { path: string | undefined; body: string }[]
let writes: number
let logged: string[]
let gateway: Gateway

const upstream = createServer((request, response) => {
  void answer(request).then((body) => response.end(body))
})
const keys = createKeyRing()

async function answer(request: IncomingMessage): Promise<string> {
  seen.push({ path: request.url, body: (await readBody(request, 1e6)).toString() })
  return '{"MessageId":"1"}'
}

beforeEach(async () => {
  grants = new Set()
  seen = []
  writes = 0
  logged = []
  const port = await listen(upstream)
  const url = `http://127.0.0.1:${port}`
  gateway = await startGateway({
    upstreams: { dynamodb: url, ses: url },
    permissions: {
      isAllowed: (key, action, arn) => grants.has(`${keys.ownerOf(key)} ${action} ${arn}`),
      ownerOf: keys.ownerOf,
      tableArn: (resource) => (resource === undefined ? '*' : TABLE.replace('concordia', resource)),
      identityArns: (sender) => [IDENTITY.replace('concordia.example', sender), IDENTITY],
    },
    onWrite: () => (writes += 1),
    log: (source, line) => logged.push(`${source}: ${line}`),
  })
})

afterEach(async () => {
  await gateway.close()
  await stop(upstream)
})

function clientOf(owner: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint: gateway.url,
    region: 'eu-west-3',
    credentials: keys.keyOf(owner),
    maxAttempts: 1,
  })
}

const key = { pk: { S: 'dos_1' }, sk: { S: 'dossier' } }

test('a granted call reaches the table as it was sent', async () => {
  grants.add(`Api dynamodb:GetItem ${TABLE}`)
  await clientOf('Api').send(new GetItemCommand({ TableName: 'concordia', Key: key }))
  expect(seen).toEqual([{ path: '/', body: JSON.stringify({ TableName: 'concordia', Key: key }) }])
  expect(writes).toBe(0)
})

test('a call that no policy grants is refused with function, action and resource', async () => {
  grants.add(`Api dynamodb:GetItem ${TABLE}`)
  const put = clientOf('Api').send(new PutItemCommand({ TableName: 'concordia', Item: key }))
  await expect(put).rejects.toMatchObject({
    name: 'AccessDeniedException',
    message: `Api is not allowed to dynamodb:PutItem on ${TABLE}.`,
  })
  expect(seen).toEqual([])
  expect(logged).toEqual([`iam: Api is not allowed to dynamodb:PutItem on ${TABLE}.`])
})

test('a query of an index needs a grant on that index', async () => {
  grants.add(`Api dynamodb:Query ${TABLE}`)
  const query = { TableName: 'concordia', KeyConditionExpression: 'listPk = :call' }
  await clientOf('Api').send(new QueryCommand(query))
  const onIndex = clientOf('Api').send(new QueryCommand({ ...query, IndexName: 'listByTime' }))
  await expect(onIndex).rejects.toThrow(`dynamodb:Query on ${TABLE}/index/listByTime`)
})

test('a transaction needs the grant of each of its items', async () => {
  for (const action of ['PutItem', 'ConditionCheckItem']) grants.add(`Api dynamodb:${action} ${TABLE}`)
  const put = { Put: { TableName: 'concordia', Item: key } }
  const check = {
    ConditionCheck: { TableName: 'concordia', Key: key, ConditionExpression: 'attribute_exists(pk)' },
  }
  const remove = { Delete: { TableName: 'concordia', Key: key } }
  await clientOf('Api').send(new TransactWriteItemsCommand({ TransactItems: [put, check] }))
  expect(writes).toBe(1)
  const refused = clientOf('Api').send(new TransactWriteItemsCommand({ TransactItems: [put, remove] }))
  await expect(refused).rejects.toThrow(`dynamodb:DeleteItem on ${TABLE}`)
})

test('a batch needs the grant on each of its tables, also where the table is named by its ARN', async () => {
  grants.add(`Api dynamodb:BatchGetItem ${TABLE}`)
  await clientOf('Api').send(new BatchGetItemCommand({ RequestItems: { [TABLE]: { Keys: [key] } } }))
  const both = { concordia: { Keys: [key] }, elsewhere: { Keys: [key] } }
  const refused = clientOf('Api').send(new BatchGetItemCommand({ RequestItems: both }))
  await expect(refused).rejects.toThrow('table/elsewhere')
})

test('a key that this host did not give out may do nothing', async () => {
  const stranger = new DynamoDBClient({
    endpoint: gateway.url,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'AKIAOLD', secretAccessKey: 'x' },
  })
  const get = stranger.send(new GetItemCommand({ TableName: 'concordia', Key: key }))
  await expect(get).rejects.toThrow('no access key of this host')
})

test('a mail leaves when the function may send for its address or domain, and else not', async () => {
  const send = () =>
    new SESv2Client({ endpoint: gateway.url, region: 'eu-west-3', credentials: keys.keyOf('Mailer') }).send(
      new SendEmailCommand({
        FromEmailAddress: 'Coopération <portal@concordia.example>',
        Content: { Simple: { Subject: { Data: 'Bonjour' }, Body: {} } },
      }),
    )
  await expect(send()).rejects.toMatchObject({ name: 'AccessDeniedException' })
  grants.add(`Mailer ses:SendEmail ${IDENTITY}`)
  await send()
  expect(seen.map(({ path }) => path)).toEqual(['/v2/email/outbound-emails'])
})
