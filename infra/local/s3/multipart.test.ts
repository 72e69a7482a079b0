import { createHash } from 'node:crypto'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  ListPartsCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { describe, expect, it } from 'vitest'
import type { ObjectCreated } from './types.ts'
import { BUCKET, CREDENTIALS, clientOf, serverForTests } from './server-for-tests.ts'

const FIVE_MB = 5 * 1_024 * 1_024
const first = Buffer.alloc(FIVE_MB, 'first part, ')
const last = Buffer.from('last part')

const events: ObjectCreated[] = []
const { client, url } = await serverForTests({ onObjectCreated: (event) => events.push(event) })

async function begin(Key: string, more = {}) {
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket: BUCKET, Key, ...more }))
  const at = { Bucket: BUCKET, Key, UploadId }
  return {
    at,
    part: async (PartNumber: number, Body: Buffer, more = {}) => {
      const { ETag, ChecksumCRC32 } = await client.send(
        new UploadPartCommand({ ...at, PartNumber, Body, ...more }),
      )
      return { PartNumber, ETag, ChecksumCRC32 }
    },
    complete: (Parts: { PartNumber: number; ETag: string | undefined }[], more = {}) =>
      client.send(new CompleteMultipartUploadCommand({ ...at, MultipartUpload: { Parts }, ...more })),
  }
}

describe('an upload in parts', () => {
  it('becomes one object, in the order of the parts, with the tag of its parts', async () => {
    const upload = await begin('whole', { ContentType: 'application/pdf', ChecksumAlgorithm: 'CRC32' })
    const two = await upload.part(2, last)
    const one = await upload.part(1, first)
    const listed = await client.send(new ListPartsCommand(upload.at))
    expect(listed.Parts?.map(({ PartNumber, Size }) => [PartNumber, Size])).toEqual([
      [1, FIVE_MB],
      [2, last.length],
    ])
    const done = await upload.complete([one, two])
    const md5 = (bytes: Buffer) => createHash('md5').update(bytes).digest()
    const etag = `"${md5(Buffer.concat([md5(first), md5(last)])).toString('hex')}-2"`
    expect(done).toMatchObject({ ETag: etag, ChecksumType: 'COMPOSITE' })
    expect(done.ChecksumCRC32).toMatch(/-2$/)
    const got = await client.send(new GetObjectCommand({ Bucket: BUCKET, Key: 'whole' }))
    const bytes = Buffer.from((await got.Body?.transformToByteArray()) ?? [])
    expect(bytes.equals(Buffer.concat([first, last]))).toBe(true)
    expect(got.ContentType).toBe('application/pdf')
    expect(events.map(({ key, reason }) => [key, reason])).toEqual([['whole', 'CompleteMultipartUpload']])
    await expect(client.send(new ListPartsCommand(upload.at))).rejects.toMatchObject({ name: 'NoSuchUpload' })
  })

  it('may promise a checksum of the whole object', async () => {
    const upload = await begin('full', { ChecksumAlgorithm: 'CRC64NVME' })
    const one = await upload.part(1, last, { ChecksumAlgorithm: 'CRC64NVME' })
    const wrong = upload.complete([one], { ChecksumCRC64NVME: Buffer.alloc(8).toString('base64') })
    await expect(wrong).rejects.toMatchObject({ name: 'BadDigest' })
    expect((await upload.complete([one])).ChecksumType).toBe('FULL_OBJECT')
  })

  it('takes the later of two parts with one number', async () => {
    const upload = await begin('again')
    await upload.part(1, first)
    await upload.complete([await upload.part(1, last)])
    const got = await client.send(new GetObjectCommand({ Bucket: BUCKET, Key: 'again' }))
    expect(await got.Body?.transformToString()).toBe('last part')
  })

  it('takes parts by presigned addresses', async () => {
    const upload = await begin('by-address')
    // By default the SDK would sign the checksum of an empty part into the address.
    const signer = clientOf(url, CREDENTIALS, 'WHEN_REQUIRED')
    const address = await getSignedUrl(signer, new UploadPartCommand({ ...upload.at, PartNumber: 1 }))
    const response = await fetch(address, { method: 'PUT', body: last })
    const ETag = response.headers.get('etag') ?? ''
    await upload.complete([{ PartNumber: 1, ETag }])
    const forged = await fetch(address.replace('partNumber=1', 'partNumber=2'), { method: 'PUT', body: last })
    expect(forged.status).toBe(403)
  })

  it('is refused with parts that are unknown, out of order or too small', async () => {
    const upload = await begin('refused')
    const [one, two] = [await upload.part(1, last), await upload.part(2, last)]
    await expect(upload.complete([{ ...one, ETag: two.ETag?.replace(/./g, '0') }])).rejects.toMatchObject({
      name: 'InvalidPart',
    })
    await expect(upload.complete([{ ...one, PartNumber: 3 }])).rejects.toMatchObject({ name: 'InvalidPart' })
    await expect(upload.complete([two, one])).rejects.toMatchObject({ name: 'InvalidPartOrder' })
    await expect(upload.complete([one, two])).rejects.toMatchObject({ name: 'EntityTooSmall' })
    await expect(upload.complete([])).rejects.toMatchObject({ name: 'MalformedXML' })
  })

  it('holds to conditions when it is completed', async () => {
    const [one, other] = [await begin('condition'), await begin('condition')]
    await one.complete([await one.part(1, last)], { IfNoneMatch: '*' })
    const late = other.complete([await other.part(1, last)], { IfNoneMatch: '*' })
    await expect(late).rejects.toMatchObject({ name: 'PreconditionFailed' })
  })

  it('that is given up takes no parts any more, and one upload does not open another', async () => {
    const upload = await begin('given-up')
    const other = { ...upload.at, Key: 'other-key' }
    await expect(client.send(new ListPartsCommand(other))).rejects.toMatchObject({ name: 'NoSuchUpload' })
    const climbing = { ...upload.at, UploadId: '../records' }
    await expect(client.send(new ListPartsCommand(climbing))).rejects.toMatchObject({ name: 'NoSuchUpload' })
    await client.send(new AbortMultipartUploadCommand(upload.at))
    await expect(upload.part(1, last)).rejects.toMatchObject({ name: 'NoSuchUpload' })
  })
})
