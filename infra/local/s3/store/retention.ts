import { S3Error } from '../s3-error.ts'
import type { BucketSetting } from '../types.ts'
import type { Retention } from './record.ts'

const DAY_MS = 86_400_000

/** The retention that a new version gets: its own, else the bucket's, counted from now. */
export function retentionOfNew(
  setting: BucketSetting,
  own: Retention | undefined,
  now: Date,
): Retention | undefined {
  if (own !== undefined || setting.objectLock !== true || setting.defaultRetention === undefined) return own
  const { mode, days } = setting.defaultRetention
  return { mode, until: new Date(now.getTime() + days * DAY_MS).toISOString() }
}

/** Reads `x-amz-object-lock-mode` and `…-retain-until-date`, both or none. Throws `S3Error`. */
export function readRetention(
  setting: BucketSetting,
  mode: string | undefined,
  until: string | undefined,
  now: Date,
): Retention | undefined {
  if (mode === undefined && until === undefined) return undefined
  if (setting.objectLock !== true)
    throw new S3Error('InvalidRequest', 'Bucket is missing Object Lock Configuration')
  if (mode === undefined || until === undefined) {
    throw new S3Error(
      'InvalidArgument',
      'x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied',
    )
  }
  if (mode !== 'GOVERNANCE' && mode !== 'COMPLIANCE')
    throw new S3Error('InvalidArgument', 'Unknown wormMode directive.')
  const date = new Date(until)
  if (Number.isNaN(date.getTime()))
    throw new S3Error('InvalidArgument', 'The retain until date is not a date')
  if (date <= now) throw new S3Error('InvalidArgument', 'The retain until date must be in the future!')
  return { mode, until: date.toISOString() }
}

/** Object Lock: what is retained stays. Only GOVERNANCE can be bypassed, by those who may and say so. */
export function refuseWhileRetained(
  retention: Retention | undefined,
  now: Date,
  mayBypassGovernance: boolean,
): void {
  if (retention === undefined || new Date(retention.until) <= now) return
  if (retention.mode === 'GOVERNANCE' && mayBypassGovernance) return
  throw new S3Error('AccessDenied', 'Access Denied because object protected by object lock.')
}

/** A retention may grow as one likes; it shrinks or weakens only where deleting would be allowed too. */
export function refuseWeakerRetention(
  old: Retention | undefined,
  wanted: Retention,
  now: Date,
  mayBypassGovernance: boolean,
): void {
  const isWeaker =
    old !== undefined &&
    (wanted.until < old.until || (old.mode === 'COMPLIANCE' && wanted.mode === 'GOVERNANCE'))
  if (isWeaker) refuseWhileRetained(old, now, mayBypassGovernance)
}
