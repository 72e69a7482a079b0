import { createHash } from 'node:crypto'
import { createConnection } from 'node:net'
import { GetObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3'
import { type PresignedPostOptions, createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { describe, expect, it } from 'vitest'
import { BUCKET, errorCode, serverForTests } from './server-for-tests.ts'

let now = new Date()
const { client, url } = await serverForTests({ clock: () => now })

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64')

/** A permission for exactly these bytes, as the portal gives it. */
function permissionFor(Key: string, body: string, more: Partial<PresignedPostOptions> = {}) {
  const size = Buffer.byteLength(body)
  return createPresignedPost(client, {
    Bucket: BUCKET,
    Key,
    Conditions: [['content-length-range', size, size]],
    Fields: {
      'Content-Type': 'application/pdf',
      'x-amz-checksum-sha256': sha256(body),
      success_action_status: '201',
    },
    Expires: 300,
    ...more,
  })
}

type Permission = Awaited<ReturnType<typeof permissionFor>>

function post(
  permission: Permission,
  body: string,
  changes: Record<string, string | null> = {},
): Promise<Response> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...permission.fields, ...changes })) {
    if (value !== null) form.append(name, value)
  }
  form.append('file', new Blob([body]), 'pièce.pdf')
  return fetch(permission.url, { method: 'POST', body: form })
}

describe('an upload by a form', () => {
  it('stores the announced bytes and says where', async () => {
    const response = await post(await permissionFor('dos_1/é 1', 'announced'), 'announced')
    expect(response.status).toBe(201)
    expect(await response.text()).toContain('<Key>dos_1/é 1</Key>')
    const got = await client.send(
      new GetObjectCommand({ Bucket: BUCKET, Key: 'dos_1/é 1', ChecksumMode: 'ENABLED' }),
    )
    expect([await got.Body?.transformToString(), got.ContentType, got.ChecksumSHA256]).toEqual([
      'announced',
      'application/pdf',
      sha256('announced'),
    ])
  })

  it('answers 204 unless the form asks for more', async () => {
    const permission = await permissionFor('plain', 'text', { Fields: {} })
    const response = await post(permission, 'text')
    expect([response.status, await response.text()]).toEqual([204, ''])
  })

  it('puts the name of the file into the key where the policy lets it', async () => {
    const permission = await permissionFor('up/${filename}', 'text', { Fields: {} })
    expect((await post(permission, 'text')).status).toBe(204)
    await client.send(new HeadObjectCommand({ Bucket: BUCKET, Key: 'up/pièce.pdf' }))
  })

  it('is refused when it is larger or smaller than announced, or of other bytes', async () => {
    const permission = await permissionFor('sized', 'right')
    expect(await errorCode(await post(permission, 'right and more'))).toBe('EntityTooLarge')
    expect(await errorCode(await post(permission, 'tiny'))).toBe('EntityTooSmall')
    expect(await errorCode(await post(permission, 'wrong'))).toBe('BadDigest')
    await expect(client.send(new HeadObjectCommand({ Bucket: BUCKET, Key: 'sized' }))).rejects.toThrow()
  })

  it('is refused with its reason also when it is far too large', async () => {
    const response = await post(await permissionFor('huge', 'right'), 'x'.repeat(30_000_000))
    expect(await response.text()).toContain('<MaxSizeAllowed>5</MaxSizeAllowed>')
  })

  it('is refused for a key, type, checksum or bucket that the policy does not name', async () => {
    const permission = await permissionFor('dos_1/mine', 'bytes')
    const changes: Record<string, string | null>[] = [
      { key: 'dos_2/theirs' },
      { 'Content-Type': 'text/html' },
      { 'Content-Type': null },
      { 'x-amz-checksum-sha256': sha256('other') },
      { 'x-amz-checksum-sha256': null },
      { bucket: 'other' },
      { 'x-amz-meta-note': 'extra' },
      { success_action_status: '200' },
      { tagging: '<Tagging/>' },
    ]
    for (const change of changes) {
      expect([change, await errorCode(await post(permission, 'bytes', change))]).toEqual([
        change,
        'AccessDenied',
      ])
    }
  })

  it('is refused with a policy that was written or changed by somebody else', async () => {
    const permission = await permissionFor('forged', 'bytes')
    const policy = Buffer.from(permission.fields['Policy'] ?? '', 'base64').toString()
    const wider = Buffer.from(policy.replace('"content-length-range",5,5', '"content-length-range",0,9999'))
    const forged = await post(permission, 'bytes', { Policy: wider.toString('base64') })
    expect(await errorCode(forged)).toBe('SignatureDoesNotMatch')
    expect(await errorCode(await post(permission, 'bytes', { 'X-Amz-Signature': '0'.repeat(64) }))).toBe(
      'SignatureDoesNotMatch',
    )
    expect(await errorCode(await post(permission, 'bytes', { Policy: null }))).toBe('AccessDenied')
    const other = (permission.fields['X-Amz-Credential'] ?? '').replace(/^\w+/, 'STRANGER')
    expect(await errorCode(await post(permission, 'bytes', { 'X-Amz-Credential': other }))).toBe(
      'InvalidAccessKeyId',
    )
  })

  it('is refused after its minutes', async () => {
    const permission = await permissionFor('late', 'bytes')
    const signedAt = now
    now = new Date(signedAt.getTime() + 301_000)
    expect(await (await post(permission, 'bytes')).text()).toContain('Policy expired')
    now = signedAt
  })

  it('is refused without a file, with its fields behind the file, and with too much before it', async () => {
    const permission = await permissionFor('odd', 'bytes')
    const form = new FormData()
    for (const [name, value] of Object.entries(permission.fields)) form.append(name, value)
    const withoutFile = await fetch(permission.url, { method: 'POST', body: form })
    expect(await errorCode(withoutFile)).toBe('InvalidArgument')

    const fileFirst = new FormData()
    fileFirst.append('file', new Blob(['bytes']))
    for (const [name, value] of Object.entries(permission.fields)) fileFirst.append(name, value)
    expect(await errorCode(await fetch(permission.url, { method: 'POST', body: fileFirst }))).toBe(
      'AccessDenied',
    )

    expect(await errorCode(await post(permission, 'bytes', { 'x-ignore-pad': 'x'.repeat(21_000) }))).toBe(
      'MaxPostPreDataLengthExceeded',
    )
    const notAForm = await fetch(permission.url, { method: 'POST', body: 'text' })
    expect(await errorCode(notAForm)).toBe('MalformedPOSTRequest')
  })

  it('that breaks off leaves nothing behind', async () => {
    const permission = await permissionFor('broken', 'x'.repeat(1_000_000))
    const { host, port, hostname } = new URL(url)
    const fields = Object.entries(permission.fields).map(
      ([name, value]) => `--B\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    const file = `--B\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\n${'x'.repeat(500_000)}`
    const head = `POST /${BUCKET} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: multipart/form-data; boundary=B\r\n`
    await new Promise<void>((resolve) => {
      const socket = createConnection(Number(port), hostname, () => {
        socket.write(`${head}Content-Length: 1001000\r\n\r\n${fields.join('')}${file}`, () =>
          socket.destroy(),
        )
      })
      socket.once('close', () => resolve())
    })
    await expect(client.send(new HeadObjectCommand({ Bucket: BUCKET, Key: 'broken' }))).rejects.toThrow()
    expect((await post(await permissionFor('broken', 'whole'), 'whole')).status).toBe(201)
  })
})
