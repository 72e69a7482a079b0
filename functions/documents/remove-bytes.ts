import { DeleteObjectCommand } from '@aws-sdk/client-s3'
import type { Deps } from '../deps.ts'
import { abortParts } from '../storage/multipart.ts'
import type { StoredObject } from './object-key.ts'

type Stores = Pick<Deps, 's3' | 'config'>

/**
 * Removes a document's bytes: they cannot be read any more, and the bucket's rule forgets them for good. Parts of it
 * that have arrived go too.
 */
export async function removeBytes(
  { s3, config }: Stores,
  { objectKey: key, uploadId }: { objectKey: string; uploadId?: string | undefined },
): Promise<void> {
  if (uploadId !== undefined) await abortParts({ s3, config }, { key, uploadId })
  await s3.send(new DeleteObjectCommand({ Bucket: config.documentsBucket, Key: key }))
}

/**
 * Removes one version for good, so that the one before it is the object again. What has no version (a bucket that
 * keeps none) is left alone.
 */
export async function removeVersion({ s3, config }: Stores, { key, versionId }: StoredObject): Promise<void> {
  if (versionId === undefined) return
  await s3.send(new DeleteObjectCommand({ Bucket: config.documentsBucket, Key: key, VersionId: versionId }))
}
