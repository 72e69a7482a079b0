import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateTableCommand, DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { LaunchFailure, explainExit } from './launch-failure.ts'
import { launchDynamo } from './launch.ts'

const folder = mkdtempSync(join(tmpdir(), 'concordia-dynamo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const clientOf = (endpoint: string) =>
  new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })

async function answers(endpoint: string): Promise<boolean> {
  return fetch(endpoint).then(
    () => true,
    () => false,
  )
}

describe('the local DynamoDB', () => {
  it('keeps what was written over a restart', async () => {
    const dataDir = join(folder, 'kept')
    const first = await launchDynamo({ dataDir })
    await clientOf(first.endpoint).send(
      new CreateTableCommand({
        TableName: 'things',
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      }),
    )
    const item = { pk: { S: 'dos_1' }, title: { S: 'Récif partagé' } }
    await clientOf(first.endpoint).send(new PutItemCommand({ TableName: 'things', Item: item }))
    await first.close()
    expect(await answers(first.endpoint)).toBe(false)

    const second = await launchDynamo({ dataDir })
    const read = await clientOf(second.endpoint).send(
      new GetItemCommand({ TableName: 'things', Key: { pk: { S: 'dos_1' } } }),
    )
    await second.close()
    expect(read.Item).toEqual(item)
  })

  it('says what to do when its data is damaged', async () => {
    const dataDir = mkdtempSync(join(folder, 'damaged-'))
    writeFileSync(
      join(dataDir, 'dynoxide.db'),
      'this was never a database, only a few words that look like none',
    )
    const started = launchDynamo({ dataDir, engine: 'dynoxide' })
    await expect(started).rejects.toThrow(LaunchFailure)
    await expect(started).rejects.toThrow(/is damaged.*npm run reset/)
  })

  it('says what to do when a file stands where its folder should be', async () => {
    const dataDir = join(folder, 'a-file')
    writeFileSync(dataDir, '')
    await expect(launchDynamo({ dataDir, engine: 'dynoxide' })).rejects.toThrow(/has to be a folder/)
  })

  it('says what to do when the disk is full, the folder is closed, or Java is too old', () => {
    expect(explainExit('dynoxide', 'database or disk is full', 'data').message).toMatch(/Free some space/)
    expect(explainExit('dynoxide', 'EACCES: permission denied, mkdir', 'data').message).toMatch(
      /write permission/,
    )
    expect(explainExit('dynamodb-local', 'UnsupportedClassVersionError', undefined).message).toMatch(/Java/)
    expect(explainExit('dynoxide', 'boom', undefined).message).toMatch(/said: boom/)
  })

  it('ends even when the program that started it is killed without a chance to tidy up', async () => {
    const launch = join(import.meta.dirname, 'launch.ts')
    const script = `import { launchDynamo } from ${JSON.stringify(launch)}
      console.log((await launchDynamo({ engine: 'dynoxide' })).endpoint)`
    const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script])
    const endpoint = await new Promise<string>((resolve, reject) => {
      parent.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()))
      parent.stderr.once('data', (line: Buffer) => reject(new Error(line.toString())))
    })
    expect(await answers(endpoint)).toBe(true)
    parent.kill('SIGKILL')
    await vi.waitFor(async () => expect(await answers(endpoint)).toBe(false), { timeout: 10_000 })
  })
})
