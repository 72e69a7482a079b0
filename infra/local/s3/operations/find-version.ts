import { S3Error } from '../s3-error.ts'
import type { BucketStore } from '../store/bucket-store.ts'
import type { ObjectRecord } from '../store/record.ts'
import type { ConditionKeys } from '../types.ts'
import { type Context, bucketArn, objectArn } from './operation.ts'

/** The version that the request names, or else the object as it stands. Throws `S3Error` if there is none. */
export function findVersion(context: Context): ObjectRecord {
  return findVersionOf(context, context.store, context.request.key, context.request.param('versionId'))
}

/** The same for any bucket. */
function findVersionOf(
  context: Context,
  store: BucketStore,
  key: string,
  versionId: string | undefined,
): ObjectRecord {
  if (versionId !== undefined) {
    const version = store.version(key, versionId)
    if (version === undefined)
      throw new S3Error('NoSuchVersion', undefined, { Key: key, VersionId: versionId })
    if (version.isDeleteMarker) throw new S3Error('MethodNotAllowed')
    return version
  }
  const current = store.current(key)
  if (current !== undefined) return current
  // Who may not list the bucket is not told either whether a key exists (API Reference, "GetObject", Permissions).
  context.demand('s3:ListBucket', bucketArn(store.setting.name))
  throw new S3Error('NoSuchKey', undefined, { Key: key })
}

/**
 * A version whose body the caller may read, in any bucket. Policies may also ask for its tags, so permission and
 * existence are looked at together. Throws `S3Error`.
 */
export function findReadableOf(
  context: Context,
  store: BucketStore,
  key: string,
  versionId: string | undefined,
): ObjectRecord {
  const record = versionId === undefined ? store.current(key) : store.version(key, versionId)
  const action = versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion'
  context.demand(action, objectArn(store.setting.name, key), tagConditions(record))
  // A delete marker is a version too, but has no body.
  return record?.isDeleteMarker === false ? record : findVersionOf(context, store, key, versionId)
}

function tagConditions(record: ObjectRecord | undefined): ConditionKeys {
  const tags = Object.entries(record?.tags ?? {})
  return Object.fromEntries(tags.map(([name, value]) => [`s3:ExistingObjectTag/${name}`, value]))
}
