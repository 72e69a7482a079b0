import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { GetObjectTaggingCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, describe, expect, it } from 'vitest'
import { EICAR, SCAN_TAG, type ScanResult, findThreats } from './scanner.ts'
import { startS3 } from './server.ts'
import { BUCKET, CREDENTIALS, clientOf, serverForTests } from './server-for-tests.ts'

const results: ScanResult[] = []
const { client, scansDone } = await serverForTests({
  buckets: [{ name: BUCKET, versioned: true }, { name: 'records' }],
  scanner: { buckets: [BUCKET], onResult: (result) => results.push(result) },
})

const put = (Bucket: string, Key: string, Body: string | Buffer) =>
  client.send(new PutObjectCommand({ Bucket, Key, Body }))

const tagsOf = async (Bucket: string, Key: string) =>
  (await client.send(new GetObjectTaggingCommand({ Bucket, Key }))).TagSet

describe('the malware scanner', () => {
  it('tags a clean document and tells so', async () => {
    const { VersionId } = await put(BUCKET, 'clean', 'A clean document.')
    await scansDone()
    expect(await tagsOf(BUCKET, 'clean')).toEqual([{ Key: SCAN_TAG, Value: 'NO_THREATS_FOUND' }])
    expect(results.at(-1)).toMatchObject({
      key: 'clean',
      versionId: VersionId,
      status: 'NO_THREATS_FOUND',
      threats: [],
    })
  })

  it('finds the test virus, alone or inside a larger file', async () => {
    const inside = Buffer.concat([Buffer.alloc(200_000, 1), EICAR, Buffer.alloc(10_000, 2)])
    await put(BUCKET, 'virus', EICAR)
    await put(BUCKET, 'hidden', inside)
    await scansDone()
    expect(await tagsOf(BUCKET, 'virus')).toEqual([{ Key: SCAN_TAG, Value: 'THREATS_FOUND' }])
    expect(await tagsOf(BUCKET, 'hidden')).toEqual([{ Key: SCAN_TAG, Value: 'THREATS_FOUND' }])
    expect(results.at(-1)?.threats).toEqual(['EICAR-Test-File (not a virus)'])
  })

  it('finds it wherever the pieces of a stream are cut', async () => {
    for (let cut = 1; cut < EICAR.length; cut += 1) {
      const pieces = [
        Buffer.from('before'),
        EICAR.subarray(0, cut),
        EICAR.subarray(cut),
        Buffer.from('after'),
      ]
      expect(await findThreats(Readable.from(pieces))).toHaveLength(1)
    }
    const bytes = [...EICAR].map((byte) => Buffer.from([byte]))
    expect(await findThreats(Readable.from(bytes))).toHaveLength(1)
    expect(await findThreats(Readable.from(bytes.slice(1)))).toEqual([])
  })

  it('leaves other buckets alone', async () => {
    await put('records', 'virus', EICAR)
    await scansDone()
    expect(await tagsOf('records', 'virus')).toEqual([])
  })

  it('makes up after a restart for what it had no time for', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'concordia-scan-'))
    afterAll(() => rmSync(dataDir, { recursive: true, force: true }))
    const settings = {
      port: 0,
      dataDir,
      buckets: [{ name: BUCKET }],
      credentials: () => CREDENTIALS.secretAccessKey,
    }
    const without = await startS3(settings)
    const writer = clientOf(without.url)
    await writer.send(new PutObjectCommand({ Bucket: BUCKET, Key: 'waiting', Body: EICAR }))
    writer.destroy()
    await without.close()
    const late: ScanResult[] = []
    const scanning = await startS3({
      ...settings,
      scanner: { buckets: [BUCKET], onResult: (each) => late.push(each) },
    })
    await scanning.scansDone()
    expect(late.map(({ key, status }) => [key, status])).toEqual([['waiting', 'THREATS_FOUND']])
    await scanning.close()
  })
})
