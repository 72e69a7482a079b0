import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { BUCKET, CREDENTIALS, clientOf } from './server-for-tests.ts'

const MB = 1_024 * 1_024
const SIZE = 200 * MB
const dataDir = mkdtempSync(join(tmpdir(), 'concordia-large-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

/** The server in a process of its own, so that its memory can be seen, and so that it can be killed. */
async function startProcess(): Promise<{
  url: string
  pid: number
  peakMemory: () => Promise<number>
  kill: () => void
}> {
  const script = `import { startS3 } from ${JSON.stringify(join(import.meta.dirname, 'server.ts'))}
    const { url } = await startS3({ port: 0, dataDir: ${JSON.stringify(dataDir)},
      buckets: [{ name: '${BUCKET}' }], credentials: () => '${CREDENTIALS.secretAccessKey}' })
    process.send({ url })
    process.on('message', () => process.send({ kilobytes: process.resourceUsage().maxRSS }))`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  afterAll(() => child.kill('SIGKILL'))
  const message = (key: string) =>
    new Promise<string>((resolve) =>
      child.once('message', (text) => resolve(String(Reflect.get(Object(text), key)))),
    )
  const url = await message('url')
  return {
    url,
    pid: child.pid ?? 0,
    peakMemory: async () => {
      const answer = message('kilobytes')
      child.send('memory?')
      return Number(await answer) * 1_024
    },
    kill: () => child.kill('SIGKILL'),
  }
}

function* bytes(size: number): Generator<Buffer> {
  const piece = Buffer.alloc(MB, 'some bytes of a large scan ')
  for (let sent = 0; sent < size; sent += MB) yield piece
}

const upload = (url: string, Key: string, body: Readable) => {
  const client = clientOf(url)
  return client
    .send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: body, ContentLength: SIZE }))
    .finally(() => client.destroy())
}

describe('a document of 200 MB', () => {
  it('passes through without filling the memory', async () => {
    const server = await startProcess()
    const before = await server.peakMemory()
    await upload(server.url, 'scan', Readable.from(bytes(SIZE)))
    const client = clientOf(server.url)
    const { Body } = await client.send(new GetObjectCommand({ Bucket: BUCKET, Key: 'scan' }))
    const [sent, received] = [createHash('md5'), createHash('md5')]
    for (const piece of bytes(SIZE)) sent.update(piece)
    if (!(Body instanceof Readable)) throw new Error('no body')
    for await (const piece of Body) received.update(piece)
    expect(received.digest('hex')).toBe(sent.digest('hex'))
    expect((await server.peakMemory()) - before).toBeLessThan(80 * MB)
    client.destroy()
    server.kill()
  })

  it('leaves no half object when the server is killed while it arrives', async () => {
    const server = await startProcess()
    const arriving = () => readdirSync(join(dataDir, BUCKET, 'arriving'))
    async function* slowly(): AsyncGenerator<Buffer> {
      for (const piece of bytes(SIZE / 2)) yield piece
      await vi.waitFor(() => expect(arriving()).toHaveLength(1), { timeout: 20_000 })
      server.kill()
      yield* bytes(SIZE / 2)
    }
    await expect(upload(server.url, 'half', Readable.from(slowly()))).rejects.toThrow()
    const again = await startProcess()
    const client = clientOf(again.url)
    const { Contents } = await client.send(new ListObjectsV2Command({ Bucket: BUCKET }))
    expect(Contents?.map(({ Key, Size }) => [Key, Size])).toEqual([['scan', SIZE]])
    expect(arriving()).toEqual([])
    client.destroy()
    again.kill()
  })
})
