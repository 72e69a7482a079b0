import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { describe, expect, it } from 'vitest'
import { BUCKET, errorCode, serverForTests } from './server-for-tests.ts'

const granted = new Set<string>()
const { client, url } = await serverForTests({
  buckets: [
    {
      name: BUCKET,
      cors: [
        {
          allowedOrigins: ['http://localhost:8080', 'https://*.example.org'],
          allowedMethods: ['GET', 'PUT', 'POST'],
          allowedHeaders: ['content-type', 'x-amz-*'],
          exposedHeaders: ['ETag'],
          maxAgeSeconds: 600,
        },
      ],
    },
    { name: 'closed' },
  ],
  authorise: (id, action, resource, conditionKeys) =>
    id === 'TESTROOT' &&
    granted.has(`${action} ${resource}`) &&
    conditionKeys['s3:ExistingObjectTag/status'] !== 'infected',
})

const grant = (...grants: string[]) => {
  granted.clear()
  for (const each of grants) granted.add(each)
}
const object = (key: string) => `arn:aws:s3:::${BUCKET}/${key}`
const put = (more = {}) =>
  client.send(new PutObjectCommand({ Bucket: BUCKET, Key: 'k', Body: 'text', ...more }))
const get = (Key = 'k') => client.send(new GetObjectCommand({ Bucket: BUCKET, Key }))

describe('what no policy grants', () => {
  it('is refused, and the refusal names who, what and where', async () => {
    grant()
    await expect(put()).rejects.toThrow(
      /User: TESTROOT is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::documents\/k"/,
    )
    grant(`s3:PutObject ${object('k')}`)
    await put()
    await expect(get()).rejects.toThrow(/s3:GetObject/)
    await expect(put({ Tagging: 'a=1' })).rejects.toThrow(/s3:PutObjectTagging/)
    await expect(client.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 'k' }))).rejects.toThrow(
      /s3:DeleteObject/,
    )
    await expect(client.send(new ListObjectsV2Command({ Bucket: BUCKET }))).rejects.toThrow(/s3:ListBucket/)
    const copy = new CopyObjectCommand({ Bucket: BUCKET, Key: 'k2', CopySource: `${BUCKET}/k` })
    await expect(client.send(copy)).rejects.toThrow(/s3:GetObject/)
  })

  it('is refused to those who carry a presigned address or form too', async () => {
    grant()
    const address = await getSignedUrl(client, new PutObjectCommand({ Bucket: BUCKET, Key: 'k' }))
    expect(await errorCode(await fetch(address, { method: 'PUT', body: 'text' }))).toBe('AccessDenied')
    const { url: target, fields } = await createPresignedPost(client, { Bucket: BUCKET, Key: 'k' })
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append('file', new Blob(['text']))
    expect(await errorCode(await fetch(target, { method: 'POST', body: form }))).toBe('AccessDenied')
  })

  it('may depend on the tags of the object that is read', async () => {
    grant(
      `s3:PutObject ${object('k')}`,
      `s3:PutObjectTagging ${object('k')}`,
      `s3:GetObject ${object('k')}`,
      `s3:PutObject ${object('copy')}`,
    )
    await put({ Tagging: 'status=clean' })
    await get()
    await put({ Tagging: 'status=infected' })
    await expect(get()).rejects.toMatchObject({ name: 'AccessDenied' })
    const copy = new CopyObjectCommand({ Bucket: BUCKET, Key: 'copy', CopySource: `${BUCKET}/k` })
    await expect(client.send(copy)).rejects.toMatchObject({ name: 'AccessDenied' })
  })

  it('hides whether a key exists from those who may not list the bucket', async () => {
    grant(`s3:GetObject ${object('missing')}`)
    await expect(get('missing')).rejects.toMatchObject({ name: 'AccessDenied' })
    grant(`s3:GetObject ${object('missing')}`, `s3:ListBucket arn:aws:s3:::${BUCKET}`)
    await expect(get('missing')).rejects.toMatchObject({ name: 'NoSuchKey' })
  })
})

describe('a page of another origin', () => {
  const preflight = (
    bucket: string,
    origin: string,
    method: string,
    headers = 'content-type, x-amz-meta-a',
  ) =>
    fetch(`${url}/${bucket}/k`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': headers,
      },
    })

  it('may send what a rule of the bucket allows', async () => {
    const allowed = await preflight(BUCKET, 'http://localhost:8080', 'PUT')
    expect(Object.fromEntries(allowed.headers)).toMatchObject({
      'access-control-allow-origin': 'http://localhost:8080',
      'access-control-allow-methods': 'GET, PUT, POST',
      'access-control-allow-headers': 'content-type, x-amz-meta-a',
      'access-control-expose-headers': 'ETag',
      'access-control-max-age': '600',
    })
    expect((await preflight(BUCKET, 'https://portal.example.org', 'GET', '')).status).toBe(200)
  })

  it('may send nothing else', async () => {
    for (const [bucket, origin, method, headers] of [
      [BUCKET, 'https://evil.example', 'PUT'],
      [BUCKET, 'http://localhost:8080', 'DELETE'],
      [BUCKET, 'http://localhost:8080', 'PUT', 'authorization'],
      ['closed', 'http://localhost:8080', 'GET'],
    ] as const) {
      expect(await errorCode(await preflight(bucket, origin, method, headers))).toBe('AccessForbidden')
    }
  })

  it('can read answers and refusals where the bucket allows it', async () => {
    const from = (origin: string) => fetch(`${url}/${BUCKET}/k`, { headers: { origin } })
    const own = await from('http://localhost:8080')
    expect(own.headers.get('access-control-allow-origin')).toBe('http://localhost:8080')
    expect((await from('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('what this S3 cannot do', () => {
  it('is refused and never ignored', async () => {
    grant(`s3:PutObject ${object('k')}`)
    await expect(put({ ACL: 'public-read' })).rejects.toMatchObject({ name: 'AccessControlListNotSupported' })
    await expect(put({ ChecksumAlgorithm: 'CRC32C' })).rejects.toMatchObject({ name: 'NotImplemented' })
    const address = await getSignedUrl(client, new GetObjectCommand({ Bucket: BUCKET, Key: 'k' }))
    expect((await fetch(address.replace('/k?', '/k?acl=&'))).status).toBe(403)
  })
})
