import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectTaggingCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  PutObjectTaggingCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, describe, expect, it } from 'vitest'
import { startS3 } from './server.ts'
import type { ObjectCreated } from './types.ts'
import { BUCKET, CREDENTIALS, clientOf, serverForTests } from './server-for-tests.ts'

const events: ObjectCreated[] = []
const { client } = await serverForTests({
  buckets: [{ name: BUCKET }, { name: 'versioned', versioned: true }],
  onObjectCreated: (event) => events.push(event),
})

const put = (Key: string, Body: string, more = {}) =>
  client.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body, ...more }))

async function textOf(Key: string, more = {}, from: S3Client = client): Promise<string | undefined> {
  const { Body } = await from.send(new GetObjectCommand({ Bucket: BUCKET, Key, ...more }))
  return Body?.transformToString()
}

describe('an object', () => {
  it('comes back as it was put, with its type, its name for saving and its own notes', async () => {
    const key = "dos_1/pièce n°1 (copie)'+ & 50%.pdf"
    await put(key, 'Récif partagé', {
      ContentType: 'application/pdf',
      ContentDisposition: "attachment; filename*=UTF-8''r%C3%A9cif.pdf",
      CacheControl: 'private',
      Metadata: { kind: 'budget' },
    })
    const got = await client.send(new GetObjectCommand({ Bucket: BUCKET, Key: key }))
    expect(await got.Body?.transformToString()).toBe('Récif partagé')
    expect(got).toMatchObject({
      ContentType: 'application/pdf',
      ContentDisposition: "attachment; filename*=UTF-8''r%C3%A9cif.pdf",
      CacheControl: 'private',
      Metadata: { kind: 'budget' },
      ETag: `"${createHash('md5').update('Récif partagé').digest('hex')}"`,
    })
  })

  it('is announced when it is created, each time with a later sequence', async () => {
    events.length = 0
    await put('announced', 'one')
    await put('announced', 'two!')
    expect(events.map(({ bucket, key, size, reason }) => ({ bucket, key, size, reason }))).toEqual([
      { bucket: BUCKET, key: 'announced', size: 3, reason: 'PutObject' },
      { bucket: BUCKET, key: 'announced', size: 4, reason: 'PutObject' },
    ])
    expect(events[0]?.versionId).toBeUndefined()
    expect((events[1]?.sequencer ?? '') > (events[0]?.sequencer ?? '')).toBe(true)
  })

  it('keeps its promise of bytes, whichever checksum the SDK sends', async () => {
    for (const ChecksumAlgorithm of ['CRC32', 'SHA1', 'SHA256', 'CRC64NVME'] as const) {
      await put(`sum/${ChecksumAlgorithm}`, 'body', { ChecksumAlgorithm })
      const head = await client.send(
        new HeadObjectCommand({ Bucket: BUCKET, Key: `sum/${ChecksumAlgorithm}`, ChecksumMode: 'ENABLED' }),
      )
      expect(head[`Checksum${ChecksumAlgorithm}`]).toBeTypeOf('string')
      expect(await textOf(`sum/${ChecksumAlgorithm}`)).toBe('body')
    }
    const wrong = put('sum/wrong', 'body', { ChecksumSHA256: Buffer.alloc(32).toString('base64') })
    await expect(wrong).rejects.toMatchObject({ name: 'BadDigest' })
    await expect(put('sum/none', 'body', { ChecksumSHA256: 'short' })).rejects.toMatchObject({
      name: 'InvalidRequest',
    })
    await expect(textOf('sum/wrong')).rejects.toMatchObject({ name: 'NoSuchKey' })
  })

  it('may be streamed by the SDK, which then sends the checksum behind the body', async () => {
    const pieces = Array.from({ length: 50 }, (_, at) => Buffer.alloc(7_001, at))
    const whole = Buffer.concat(pieces)
    await client.send(
      new PutObjectCommand({
        Bucket: BUCKET,
        Key: 'streamed',
        Body: Readable.from(pieces),
        ContentLength: whole.length,
      }),
    )
    const { Body, ContentEncoding } = await client.send(
      new GetObjectCommand({ Bucket: BUCKET, Key: 'streamed' }),
    )
    expect(Buffer.from((await Body?.transformToByteArray()) ?? []).equals(whole)).toBe(true)
    expect(ContentEncoding).toBeUndefined()
  })

  it('is given in ranges', async () => {
    await put('range', '0123456789')
    expect(await textOf('range', { Range: 'bytes=2-4' })).toBe('234')
    expect(await textOf('range', { Range: 'bytes=7-' })).toBe('789')
    expect(await textOf('range', { Range: 'bytes=-3' })).toBe('789')
    expect(await textOf('range', { Range: 'bytes=5-500' })).toBe('56789')
    const part = await client.send(new GetObjectCommand({ Bucket: BUCKET, Key: 'range', Range: 'bytes=2-4' }))
    expect([part.$metadata.httpStatusCode, part.ContentRange]).toEqual([206, 'bytes 2-4/10'])
    await expect(textOf('range', { Range: 'bytes=10-' })).rejects.toMatchObject({ name: 'InvalidRange' })
  })

  it('is not overwritten by a write that says it must not exist, also not in a race', async () => {
    const writes = Array.from({ length: 10 }, (_, at) => put('once', `writer ${at}`, { IfNoneMatch: '*' }))
    const results = await Promise.allSettled(writes)
    const refused = results.filter((result) => result.status === 'rejected')
    expect(refused).toHaveLength(9)
    for (const { reason } of refused) expect(reason).toMatchObject({ name: 'PreconditionFailed' })
  })

  it('is overwritten by a write that names its entity tag, and by no other', async () => {
    const { ETag } = await put('matched', 'one')
    await put('matched', 'two', { IfMatch: ETag })
    await expect(put('matched', 'three', { IfMatch: ETag })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    })
    expect(await textOf('matched')).toBe('two')
  })

  it('is read on conditions', async () => {
    const { ETag } = await put('conditional', 'text')
    await expect(textOf('conditional', { IfMatch: '"other"' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    })
    expect(await textOf('conditional', { IfMatch: ETag })).toBe('text')
    await expect(textOf('conditional', { IfNoneMatch: ETag })).rejects.toMatchObject({
      $metadata: { httpStatusCode: 304 },
    })
  })

  it('carries tags, which can be set, read and removed', async () => {
    await put('tagged', 'text', { Tagging: 'status=new%20%26%20clean&x=1+1' })
    const tags = () => client.send(new GetObjectTaggingCommand({ Bucket: BUCKET, Key: 'tagged' }))
    expect((await tags()).TagSet).toEqual([
      { Key: 'status', Value: 'new & clean' },
      { Key: 'x', Value: '1 1' },
    ])
    const Tagging = { TagSet: [{ Key: 'a<b>', Value: '"é"' }] }
    await client.send(new PutObjectTaggingCommand({ Bucket: BUCKET, Key: 'tagged', Tagging }))
    expect((await tags()).TagSet).toEqual(Tagging.TagSet)
    await client.send(new DeleteObjectTaggingCommand({ Bucket: BUCKET, Key: 'tagged' }))
    expect((await tags()).TagSet).toEqual([])
    const tooMany = Array.from({ length: 11 }, (_, at) => `k${at}=v`).join('&')
    await expect(put('tagged', 'text', { Tagging: tooMany })).rejects.toMatchObject({ name: 'BadRequest' })
  })

  it('is copied with its type and tags, or with new ones', async () => {
    await put('original é', 'text', { ContentType: 'text/plain', Tagging: 'a=1' })
    const CopySource = `${BUCKET}/${encodeURIComponent('original é')}`
    await client.send(new CopyObjectCommand({ Bucket: BUCKET, Key: 'copy', CopySource }))
    const copy = await client.send(new GetObjectCommand({ Bucket: BUCKET, Key: 'copy' }))
    expect([await copy.Body?.transformToString(), copy.ContentType, copy.TagCount]).toEqual([
      'text',
      'text/plain',
      1,
    ])
    await client.send(
      new CopyObjectCommand({
        Bucket: BUCKET,
        Key: 'copy',
        CopySource,
        MetadataDirective: 'REPLACE',
        ContentType: 'text/html',
      }),
    )
    expect(await client.send(new HeadObjectCommand({ Bucket: BUCKET, Key: 'copy' }))).toMatchObject({
      ContentType: 'text/html',
    })
    const onItself = new CopyObjectCommand({ Bucket: BUCKET, Key: 'copy', CopySource: `${BUCKET}/copy` })
    await expect(client.send(onItself)).rejects.toMatchObject({ name: 'InvalidRequest' })
  })

  it('is gone when it is deleted; deleting it again is no fault', async () => {
    await put('gone', 'text')
    await client.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 'gone' }))
    await client.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 'gone' }))
    await expect(textOf('gone')).rejects.toMatchObject({ name: 'NoSuchKey' })
    await expect(client.send(new HeadObjectCommand({ Bucket: BUCKET, Key: 'gone' }))).rejects.toMatchObject({
      name: 'NotFound',
    })
  })
})

describe('a bucket', () => {
  it('lists its keys by prefix, folder and page', async () => {
    for (const name of ['a', 'b/1', 'b/2', 'c', 'é']) await put(`list/${name}`, name)
    const list = (more = {}) =>
      client.send(new ListObjectsV2Command({ Bucket: BUCKET, Prefix: 'list/', ...more }))
    const folders = await list({ Delimiter: '/' })
    expect(folders.Contents?.map(({ Key }) => Key)).toEqual(['list/a', 'list/c', 'list/é'])
    expect(folders.CommonPrefixes).toEqual([{ Prefix: 'list/b/' }])
    const first = await list({ MaxKeys: 3 })
    const second = await list({ MaxKeys: 3, ContinuationToken: first.NextContinuationToken })
    expect([first, second].map((page) => page.Contents?.map(({ Key }) => Key))).toEqual([
      ['list/a', 'list/b/1', 'list/b/2'],
      ['list/c', 'list/é'],
    ])
    expect([first.IsTruncated, second.IsTruncated]).toEqual([true, false])
    expect((await list({ StartAfter: 'list/b/2' })).KeyCount).toBe(2)
  })

  it('that does not exist is said not to exist', async () => {
    await client.send(new HeadBucketCommand({ Bucket: BUCKET }))
    const missing = client.send(new PutObjectCommand({ Bucket: 'missing', Key: 'k', Body: 'text' }))
    await expect(missing).rejects.toMatchObject({ name: 'NoSuchBucket' })
  })

  it('with versions keeps the old ones, and hides a deleted object behind a marker', async () => {
    const at = { Bucket: 'versioned', Key: 'k' }
    const one = await client.send(new PutObjectCommand({ ...at, Body: 'one' }))
    const two = await client.send(new PutObjectCommand({ ...at, Body: 'two' }))
    expect(two.VersionId).not.toBe(one.VersionId)
    const old = await client.send(new GetObjectCommand({ ...at, VersionId: one.VersionId }))
    expect(await old.Body?.transformToString()).toBe('one')
    const marker = await client.send(new DeleteObjectCommand(at))
    expect(marker.DeleteMarker).toBe(true)
    await expect(client.send(new GetObjectCommand(at))).rejects.toMatchObject({ name: 'NoSuchKey' })
    await client.send(new DeleteObjectCommand({ ...at, VersionId: marker.VersionId }))
    const back = await client.send(new GetObjectCommand(at))
    expect(await back.Body?.transformToString()).toBe('two')
  })
})

describe('the data folder', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'concordia-s3-'))
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }))
  const start = () =>
    startS3({
      port: 0,
      dataDir,
      buckets: [{ name: BUCKET }],
      credentials: () => CREDENTIALS.secretAccessKey,
    })

  it('gives everything back after a restart, and clears what never arrived', async () => {
    const first = await start()
    const before = clientOf(first.url)
    await before.send(new PutObjectCommand({ Bucket: BUCKET, Key: 'kept', Body: 'text', Tagging: 'a=1' }))
    before.destroy()
    await first.close()
    writeFileSync(join(dataDir, BUCKET, 'arriving', 'half'), 'hal')
    writeFileSync(join(dataDir, BUCKET, 'bodies', 'nobody'), 'body without a record')

    const second = await start()
    const after = clientOf(second.url)
    expect(await textOf('kept', {}, after)).toBe('text')
    const tags = await after.send(new GetObjectTaggingCommand({ Bucket: BUCKET, Key: 'kept' }))
    expect(tags.TagSet).toEqual([{ Key: 'a', Value: '1' }])
    expect(readdirSync(join(dataDir, BUCKET, 'arriving'))).toEqual([])
    expect(readdirSync(join(dataDir, BUCKET, 'bodies'))).toHaveLength(1)
    after.destroy()
    await second.close()
  })

  it('that is damaged, and a port that is taken, are told in a sentence', async () => {
    const running = await start()
    const port = Number(new URL(running.url).port)
    const again = startS3({ port, buckets: [], credentials: () => undefined })
    await expect(again).rejects.toThrow(/taken. Set PORT/)
    await running.close()
    writeFileSync(join(dataDir, BUCKET, 'records', 'x.json'), '{"id":')
    await expect(start()).rejects.toThrow(/is damaged/)
  })
})
