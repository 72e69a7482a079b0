import { S3Error } from '../s3-error.ts'
import type { BucketStore } from '../store/bucket-store.ts'
import type { ObjectRecord } from '../store/record.ts'
import { type Context, bucketArn } from './operation.ts'

/** The version that the request names, or else the object as it stands. Throws `S3Error` if there is none. */
export function findVersion(context: Context): ObjectRecord {
  return findVersionOf(context, context.store, context.request.key, context.request.param('versionId'))
}

/** The same for an object of any bucket, such as a copy's source. */
export function findVersionOf(
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
