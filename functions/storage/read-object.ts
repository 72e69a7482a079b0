import { GetObjectCommand } from '@aws-sdk/client-s3'
import type { Deps } from '../deps.ts'

const isStream = (body: unknown): body is AsyncIterable<Uint8Array> =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body

/** Bytes of one version of an object (of the documents, where no bucket is named), as the store sends them. */
export async function* readObject(
  { s3, config }: Pick<Deps, 's3' | 'config'>,
  { bucket, key, versionId }: { bucket?: string; key: string; versionId?: string | undefined },
): AsyncGenerator<Uint8Array> {
  const { Body } = await s3.send(
    new GetObjectCommand({
      Bucket: bucket ?? config.documentsBucket,
      Key: key,
      ...(versionId && { VersionId: versionId }),
    }),
  )
  if (!isStream(Body)) throw new Error('the object has no readable body')
  yield* Body
}
