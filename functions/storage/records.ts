import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3ServiceException } from '@aws-sdk/client-s3'
import type { Deps } from '../deps.ts'

/** Records that stand for years (write-once bucket). Apart from `files.ts`: signing links is much code, drawing is too. */
type Stores = Pick<Deps, 's3' | 'config'>

const toBase64 = (hexadecimal: string) => Buffer.from(hexadecimal, 'hex').toString('base64')

/**
 * Writes a record that never changes under its own hash; writing the same again is no error. `sha256`: 64
 * hexadecimal digits of the body.
 */
export async function putRecord(
  { s3, config }: Stores,
  key: string,
  body: string | Uint8Array,
  sha256: string,
  mediaType = 'application/json',
): Promise<void> {
  try {
    await s3.send(
      new PutObjectCommand({
        Bucket: config.recordsBucket,
        Key: key,
        Body: body,
        ContentType: mediaType,
        ChecksumSHA256: toBase64(sha256),
        IfNoneMatch: '*',
      }),
    )
  } catch (error) {
    const isThere = error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412
    if (!isThere) throw error
  }
}

/** Text of a record. */
export async function readRecord({ s3, config }: Stores, key: string): Promise<string> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: config.recordsBucket, Key: key }))
  if (!Body) throw new Error(`the record ${key} has no content`)
  return Body.transformToString('utf-8')
}

/** Bytes of a record. */
export async function sizeOfRecord({ s3, config }: Stores, key: string): Promise<number> {
  const { ContentLength } = await s3.send(new HeadObjectCommand({ Bucket: config.recordsBucket, Key: key }))
  return ContentLength ?? 0
}
