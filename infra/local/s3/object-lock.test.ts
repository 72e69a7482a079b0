import {
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectRetentionCommand,
  HeadObjectCommand,
  PutObjectCommand,
  PutObjectRetentionCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { describe, expect, it } from 'vitest'
import { CREDENTIALS, serverForTests } from './server-for-tests.ts'

let now = new Date()
const DAY_MS = 86_400_000
const { client, url } = await serverForTests({
  buckets: [
    { name: 'records', objectLock: true, defaultRetention: { mode: 'COMPLIANCE', days: 30 } },
    { name: 'drafts', objectLock: true },
    { name: 'plain' },
  ],
  clock: () => now,
})

const put = (Bucket: string, Body: string, more = {}) =>
  client.send(new PutObjectCommand({ Bucket, Key: 'head', Body, ...more }))

describe('a record under Object Lock', () => {
  it('stays: a new version hides it, a delete covers it, and nothing removes it', async () => {
    const first = await put('records', 'head of Monday')
    await put('records', 'another head')
    await client.send(new DeleteObjectCommand({ Bucket: 'records', Key: 'head' }))
    const at = { Bucket: 'records', Key: 'head', VersionId: first.VersionId }
    const remove = () => client.send(new DeleteObjectCommand(at))
    await expect(remove()).rejects.toMatchObject({ name: 'AccessDenied' })
    const bypass = client.send(new DeleteObjectCommand({ ...at, BypassGovernanceRetention: true }))
    await expect(bypass).rejects.toMatchObject({ name: 'AccessDenied' })
    const kept = await client.send(new GetObjectCommand(at))
    expect(await kept.Body?.transformToString()).toBe('head of Monday')
  })

  it('shows how long it stays, and may stay longer but not shorter', async () => {
    const { VersionId } = await put('records', 'text')
    const at = { Bucket: 'records', Key: 'head', VersionId }
    const head = await client.send(new HeadObjectCommand(at))
    expect([head.ObjectLockMode, head.ObjectLockRetainUntilDate]).toEqual([
      'COMPLIANCE',
      new Date(now.getTime() + 30 * DAY_MS),
    ])
    const retain = (days: number, Mode: 'COMPLIANCE' | 'GOVERNANCE' = 'COMPLIANCE') => {
      const Retention = { Mode, RetainUntilDate: new Date(now.getTime() + days * DAY_MS) }
      return client.send(new PutObjectRetentionCommand({ ...at, Retention }))
    }
    await expect(retain(29)).rejects.toMatchObject({ name: 'AccessDenied' })
    await expect(retain(60, 'GOVERNANCE')).rejects.toMatchObject({ name: 'AccessDenied' })
    await retain(60)
    const { Retention } = await client.send(new GetObjectRetentionCommand(at))
    expect(Retention?.RetainUntilDate).toEqual(new Date(now.getTime() + 60 * DAY_MS))
  })

  it('may be removed when its time is over', async () => {
    const { VersionId } = await put('records', 'text')
    const written = now
    now = new Date(now.getTime() + 31 * DAY_MS)
    // Signing uses the SDK's clock, which is told the server's.
    const then = new S3Client({
      endpoint: url,
      region: 'eu-west-3',
      credentials: CREDENTIALS,
      systemClockOffset: now.getTime() - Date.now(),
    })
    await then.send(new DeleteObjectCommand({ Bucket: 'records', Key: 'head', VersionId }))
    then.destroy()
    now = written
  })

  it('names its own retention, which may be bypassed only in governance mode', async () => {
    const { VersionId } = await put('drafts', 'text', {
      ObjectLockMode: 'GOVERNANCE',
      ObjectLockRetainUntilDate: new Date(now.getTime() + DAY_MS),
    })
    const at = { Bucket: 'drafts', Key: 'head', VersionId }
    await expect(client.send(new DeleteObjectCommand(at))).rejects.toMatchObject({ name: 'AccessDenied' })
    await client.send(new DeleteObjectCommand({ ...at, BypassGovernanceRetention: true }))
    await expect(client.send(new HeadObjectCommand(at))).rejects.toThrow()
  })

  it('cannot be in a bucket without Object Lock, nor until a day that is past', async () => {
    const lock = (days: number) => ({
      ObjectLockMode: 'COMPLIANCE',
      ObjectLockRetainUntilDate: new Date(now.getTime() + days * DAY_MS),
    })
    await expect(put('plain', 'text', lock(1))).rejects.toMatchObject({ name: 'InvalidRequest' })
    await expect(put('drafts', 'text', lock(-1))).rejects.toMatchObject({ name: 'InvalidArgument' })
  })
})
