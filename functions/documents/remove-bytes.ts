import { DeleteObjectCommand } from '@aws-sdk/client-s3'
import type { Deps } from '../deps.ts'

/** Removes a document's bytes: they cannot be read any more, and the bucket's rule forgets them for good. */
export async function removeBytes({ s3, config }: Pick<Deps, 's3' | 'config'>, key: string): Promise<void> {
  await s3.send(new DeleteObjectCommand({ Bucket: config.documentsBucket, Key: key }))
}
