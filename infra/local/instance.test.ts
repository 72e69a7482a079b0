import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { buildSync } from 'esbuild'
import { type TestSynthesis, synthesizeForTests } from '../stacks/synthesize-for-tests.ts'
import { type Instance, startInstance } from './instance.ts'

/** Small functions in the place of the portal's own; the template around them is the real one. */
const CODE: Readonly<Record<string, string>> = {
  'concordia-api': `
    import { DynamoDBClient, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
    import { S3Client } from '@aws-sdk/client-s3'
    import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
    const table = new DynamoDBClient({})
    const tasks = {
      '/api/environment': () => process.env,
      '/api/write': (event) => table.send(new PutItemCommand({ TableName: process.env.TABLE_NAME, Item: JSON.parse(event.body) })),
      '/api/scan': () => table.send(new ScanCommand({ TableName: process.env.TABLE_NAME })),
      '/api/upload': () => createPresignedPost(new S3Client({}), { Bucket: process.env.DOCUMENTS_BUCKET, Key: 'dos_1/doc_1' }),
    }
    export const handler = async (event) => {
      try {
        return { statusCode: 200, body: JSON.stringify(await tasks[event.rawPath](event)) }
      } catch (error) {
        return { statusCode: 500, body: JSON.stringify({ name: error.name, message: error.message }) }
      }
    }`,
  'concordia-outbox-record-changed': `
    import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
    const ses = new SESv2Client({})
    export const handler = async (event) => {
      for (const record of event.Records) {
        const item = record.dynamodb.NewImage
        if (item.broken) throw new Error('cannot be sent')
        const Subject = { Data: item.subject.S }
        await ses.send(new SendEmailCommand({
          FromEmailAddress: process.env.MAIL_FROM,
          ConfigurationSetName: process.env.MAIL_CONFIGURATION_SET,
          ...(item.decision && { EmailTags: [{ Name: 'decision', Value: item.decision.S }] }),
          Destination: { ToAddresses: [item.to.S] },
          Content: { Simple: { Subject, Body: { Text: { Data: 'Bonjour' } } } },
        }))
      }
      return { batchItemFailures: [] }
    }`,
  'concordia-uploads-document-uploaded': `
    import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
    const table = new DynamoDBClient({})
    export const handler = async (event) => {
      const verdict = event.detail.scanResultDetails?.scanResultStatus
      const key = event.detail.object?.key ?? event.detail.s3ObjectDetails.objectKey
      const Item = { pk: { S: key }, sk: { S: verdict ? 'verdict' : 'arrived' }, verdict: { S: verdict ?? 'none' } }
      await table.send(new PutItemCommand({ TableName: process.env.TABLE_NAME, Item }))
    }`,
  'concordia-due-work-due': `export const handler = async () => undefined`,
  'concordia-jobs-job': `export const handler = async () => undefined`,
  'concordia-returns-mail-returned': `
    import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
    const table = new DynamoDBClient({})
    export const handler = async ({ detail }) => {
      const Item = { pk: { S: detail.mail.tags.decision[0] }, sk: { S: 'returned' }, kind: { S: detail.eventType } }
      await table.send(new PutItemCommand({ TableName: process.env.TABLE_NAME, Item }))
    }`,
}

let synthesis: TestSynthesis
let folder: string
let instance: Instance

beforeAll(() => {
  synthesis = synthesizeForTests()
  folder = mkdtempSync(join(tmpdir(), 'instance-'))
  for (const [name, code] of Object.entries(CODE)) {
    mkdirSync(join(folder, 'functions', name), { recursive: true })
    buildSync({
      stdin: { contents: code, resolveDir: import.meta.dirname },
      outfile: join(folder, 'functions', name, 'index.mjs'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      mainFields: ['module', 'main'],
    })
  }
})

afterEach(() => instance.close())

afterAll(() => {
  synthesis.remove()
  rmSync(folder, { recursive: true })
})

async function start(dataDir?: string): Promise<Instance> {
  const { cdkOut } = synthesis
  const folderOf = (name: string) => join(folder, 'functions', name)
  instance = await startInstance({ port: 0, quiet: true, cdkOut, folderOf, dataDir })
  return instance
}

async function call(path: string, body?: object): Promise<Record<string, unknown>> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(instance.url + path, { ...init, headers })
  return Object.fromEntries(Object.entries((await answer.json()) ?? {}))
}

async function item(pk: string, sk: string): Promise<Record<string, unknown> | undefined> {
  const client = new DynamoDBClient(instance.rootClientConfig)
  const Key = { pk: { S: pk }, sk: { S: sk } }
  return (await client.send(new GetItemCommand({ TableName: instance.tableName, Key }))).Item
}

const message = (pk: string, more: object = {}) => ({
  pk: { S: pk },
  sk: { S: 'message' },
  kind: { S: 'OutboxMessage' },
  to: { S: 'applicant.mf@demo.example' },
  subject: { S: 'Accusé de réception' },
  ...more,
})

test('the API runs in the environment of the template, with the addresses of this machine', async () => {
  await start()
  expect(await call('/api/environment')).toMatchObject({
    PORTAL_URL: instance.url,
    TABLE_NAME: instance.tableName,
    OIDC_ISSUER: `${instance.url}/_sign-in`,
    AWS_ENDPOINT_URL_S3: instance.s3Url,
  })
  const page = await fetch(`${instance.url}/dossiers/dos_1`)
  expect(page.headers.get('content-security-policy')).toContain(
    `connect-src 'self' ${new URL(instance.s3Url).host};`,
  )
})

test('a function may do what its policies grant, and nothing else', async () => {
  await start()
  expect(await call('/api/scan')).toMatchObject({
    name: 'AccessDeniedException',
    message: expect.stringContaining('concordia-api is not allowed to dynamodb:Scan'),
  })
})

test('a message that a request left in the outbox is sent, and can be read in the local mailbox', async () => {
  await start()
  await call('/api/write', message('dos_1'))
  await instance.settled()
  expect(JSON.stringify(await instance.mail.list())).toContain('Accusé de réception')
})

test('what comes back of an e-mail about a decision reaches its function; of others it does not', async () => {
  await start()
  const to = { S: 'bounce@simulator.amazonses.com' }
  await call('/api/write', message('dos_1', { to, decision: { S: 'dec_1' } }))
  await call('/api/write', message('dos_2', { to }))
  await instance.settled()
  expect(await item('dec_1', 'returned')).toMatchObject({ kind: { S: 'Bounce' } })
  expect(instance.mail.list('bounce@simulator.amazonses.com')).toHaveLength(2)
})

test('an upload with the permission of the API is announced and scanned', async () => {
  await start()
  const permission = await call('/api/upload')
  const form = new FormData()
  for (const [name, value] of Object.entries(Object(permission['fields']))) form.append(name, String(value))
  form.append('file', new Blob(['%PDF-1.7']))
  const answer = await fetch(String(permission['url']), { method: 'POST', body: form })
  expect(answer.status).toBe(204)
  await instance.settled()
  expect(await item('dos_1/doc_1', 'arrived')).toBeDefined()
  expect(await item('dos_1/doc_1', 'verdict')).toMatchObject({ verdict: { S: 'NO_THREATS_FOUND' } })
})

test('what was written is there after a restart, and what was not yet sent goes out then', async () => {
  const dataDir = join(folder, 'data')
  await start(dataDir)
  const client = new DynamoDBClient({ ...instance.rootClientConfig, endpoint: instance.dynamoEndpoint })
  const TableName = instance.tableName
  await client.send(new PutItemCommand({ TableName, Item: message('dos_2') }))
  const s3 = new S3Client({ ...instance.rootClientConfig, endpoint: instance.s3Url })
  await s3.send(new PutObjectCommand({ Bucket: 'concordia-documents-bucket', Key: 'dos_2/doc_1', Body: 'x' }))
  await instance.close()
  await start(dataDir)
  await instance.settled()
  expect(await item('dos_2', 'message')).toMatchObject({ subject: { S: 'Accusé de réception' } })
  expect(await item('dos_2/doc_1', 'verdict')).toBeDefined()
  expect(JSON.stringify(await instance.mail.list()).split('Accusé de réception')).toHaveLength(2)
})
