import { createHash } from 'node:crypto'
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { describe, expect, it } from 'vitest'
import { BUCKET, CREDENTIALS, clientOf, errorCode, serverForTests } from './server-for-tests.ts'

let now = new Date()
const { client, url } = await serverForTests({ clock: () => now })

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64')

/** A permission for exactly these bytes, once, as the portal gives it: see the design notes on presigned PUT. */
async function permissionFor(Key: string, body: string, from = client): Promise<string> {
  const command = new PutObjectCommand({
    Bucket: BUCKET,
    Key,
    ContentType: 'application/pdf',
    ContentLength: Buffer.byteLength(body),
    ChecksumSHA256: sha256(body),
    IfNoneMatch: '*',
  })
  return getSignedUrl(from, command, {
    expiresIn: 300,
    signableHeaders: new Set(['content-length', 'content-type', 'host', 'if-none-match']),
  })
}

const upload = (address: string, body: string, headers: Record<string, string> = {}) =>
  fetch(address, {
    method: 'PUT',
    body,
    headers: { 'content-type': 'application/pdf', 'if-none-match': '*', ...headers },
  })

describe('a presigned upload', () => {
  it('stores the announced bytes', async () => {
    const response = await upload(await permissionFor('dos_1/é 1.pdf', 'announced'), 'announced')
    expect([response.status, response.headers.get('etag')]).toEqual([
      200,
      `"${createHash('md5').update('announced').digest('hex')}"`,
    ])
    const head = await client.send(new HeadObjectCommand({ Bucket: BUCKET, Key: 'dos_1/é 1.pdf' }))
    expect([head.ContentType, head.ContentLength]).toEqual(['application/pdf', 9])
  })

  it('is refused a second time', async () => {
    const permission = await permissionFor('replayed', 'bytes')
    expect((await upload(permission, 'bytes')).status).toBe(200)
    const replay = await upload(permission, 'bytes')
    expect([replay.status, await errorCode(replay)]).toEqual([412, 'PreconditionFailed'])
    const withoutCondition = await fetch(permission, {
      method: 'PUT',
      body: 'bytes',
      headers: { 'content-type': 'application/pdf' },
    })
    expect(await errorCode(withoutCondition)).toBe('SignatureDoesNotMatch')
  })

  it('is refused for other bytes, more bytes or another type', async () => {
    const permission = await permissionFor('bound', 'right')
    expect(await errorCode(await upload(permission, 'wrong'))).toBe('BadDigest')
    expect(await errorCode(await upload(permission, 'right and more'))).toBe('SignatureDoesNotMatch')
    expect(await errorCode(await upload(permission, 'right', { 'content-type': 'text/html' }))).toBe(
      'SignatureDoesNotMatch',
    )
    expect((await upload(permission, 'right')).status).toBe(200)
  })

  it('is refused for another key, bucket or method, or with a changed signature', async () => {
    const permission = await permissionFor('dos_1/mine', 'bytes')
    const forgeries = [
      permission.replace('dos_1/mine', 'dos_2/theirs'),
      permission.replace('dos_1/mine', 'dos_1/%6Dine'),
      permission.replace('X-Amz-Expires=300', 'X-Amz-Expires=3000'),
      permission.replace(/X-Amz-Signature=../, 'X-Amz-Signature=00'),
      permission.replace(
        /x-amz-checksum-sha256=[^&]+/,
        `x-amz-checksum-sha256=${encodeURIComponent(sha256('other'))}`,
      ),
      `${permission}&x-amz-tagging=a%3D1`,
    ]
    for (const forgery of forgeries) {
      expect(await errorCode(await upload(forgery, 'bytes'))).toBe('SignatureDoesNotMatch')
    }
    expect(await errorCode(await fetch(permission))).toBe('SignatureDoesNotMatch')
    const stranger = clientOf(url, { accessKeyId: 'STRANGER', secretAccessKey: 'secret' })
    const theirs = await permissionFor('dos_1/mine', 'bytes', stranger)
    expect(await errorCode(await upload(theirs, 'bytes'))).toBe('InvalidAccessKeyId')
    const guessed = clientOf(url, { ...CREDENTIALS, secretAccessKey: 'guess' })
    const guess = await permissionFor('dos_1/mine', 'bytes', guessed)
    expect(await errorCode(await upload(guess, 'bytes'))).toBe('SignatureDoesNotMatch')
  })

  it('is refused with a header that was not signed', async () => {
    const permission = await permissionFor('unsigned-header', 'bytes')
    const response = await upload(permission, 'bytes', { 'x-amz-meta-note': 'smuggled' })
    expect(await response.text()).toContain('<HeadersNotSigned>x-amz-meta-note</HeadersNotSigned>')
  })

  it('is refused after its minutes, and before its time', async () => {
    const permission = await permissionFor('late', 'bytes')
    const signedAt = now
    try {
      now = new Date(signedAt.getTime() + 301_000)
      expect(await (await upload(permission, 'bytes')).text()).toContain('Request has expired')
      now = new Date(signedAt.getTime() - 3_600_000)
      expect(await (await upload(permission, 'bytes')).text()).toContain('not valid yet')
    } finally {
      now = signedAt
    }
    expect((await upload(permission, 'bytes')).status).toBe(200)
  })
})

describe('a presigned download', () => {
  it('is given under the name and type that were signed', async () => {
    await client.send(
      new PutObjectCommand({ Bucket: BUCKET, Key: 'paper', Body: '<html>', ContentType: 'text/html' }),
    )
    const address = await getSignedUrl(
      client,
      new GetObjectCommand({
        Bucket: BUCKET,
        Key: 'paper',
        ResponseContentDisposition: "attachment; filename*=UTF-8''pi%C3%A8ce.html",
        ResponseContentType: 'application/octet-stream',
      }),
    )
    const response = await fetch(address)
    expect(await response.text()).toBe('<html>')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-disposition': "attachment; filename*=UTF-8''pi%C3%A8ce.html",
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
    })
    const renamed = address.replace('attachment', 'inline')
    expect(await errorCode(await fetch(renamed))).toBe('SignatureDoesNotMatch')
  })

  it('is refused without a signature', async () => {
    expect(await errorCode(await fetch(`${url}/${BUCKET}/paper`))).toBe('AccessDenied')
  })
})

describe('a request signed in its header', () => {
  it('is refused when its clock is a quarter of an hour off', async () => {
    const realNow = now
    now = new Date(now.getTime() + 16 * 60_000)
    // The SDK corrects its clock by the answer's date and would try again: `maxAttempts` is 1.
    const late = client.send(new HeadObjectCommand({ Bucket: BUCKET, Key: 'paper' }))
    await expect(late).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } })
    now = realNow
  })

  it('is refused when the body is not the one that was signed', async () => {
    const tampering = clientOf(url)
    tampering.middlewareStack.add(
      (next) => (args) => {
        if (isRequest(args.request)) args.request.body = Buffer.from('changed')
        return next(args)
      },
      { step: 'finalizeRequest', priority: 'low' },
    )
    const put = tampering.send(new PutObjectCommand({ Bucket: BUCKET, Key: 'tampered', Body: 'signed!' }))
    await expect(put).rejects.toMatchObject({ name: 'XAmzContentSHA256Mismatch' })
    tampering.destroy()
  })
})

function isRequest(request: unknown): request is { body: unknown } {
  return typeof request === 'object' && request !== null && 'body' in request
}
