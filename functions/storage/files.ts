import { CopyObjectCommand, GetObjectCommand } from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { Deps } from '../deps.ts'

type Stores = Pick<Deps, 's3' | 'config'>

/** Exactly what may be sent: one key, one size, one type, one hash. */
export interface ExpectedObject {
  key: string
  /** Bytes. */
  size: number
  mediaType: string
  /** 64 hexadecimal digits. */
  sha256: string
}

/** A hash as S3 writes it; `hexadecimal`: 64 digits. */
export const toBase64 = (hexadecimal: string): string => Buffer.from(hexadecimal, 'hex').toString('base64')

/** Permission to send one object to the documents bucket: the store itself refuses other bytes, sizes and keys. */
export async function permitUpload(
  { s3, config }: Stores,
  { key, size, mediaType, sha256 }: ExpectedObject,
  seconds: number,
): Promise<{ url: string; fields: Record<string, string> }> {
  return createPresignedPost(s3, {
    Bucket: config.documentsBucket,
    Key: key,
    Expires: seconds,
    Fields: {
      'Content-Type': mediaType,
      'x-amz-checksum-algorithm': 'SHA256',
      'x-amz-checksum-sha256': toBase64(sha256),
    },
    Conditions: [['content-length-range', size, size]],
  })
}

/**
 * Copies one version of a document to another key, inside the store. Its tags stay behind: a verdict on the bytes is
 * given anew, and needs no right to read or write tags.
 */
export async function copyVersion(
  { s3, config }: Stores,
  { objectKey, versionId }: { objectKey: string; versionId?: string | undefined },
  toKey: string,
): Promise<void> {
  const source = `${config.documentsBucket}/${objectKey}`
  await s3.send(
    new CopyObjectCommand({
      Bucket: config.documentsBucket,
      Key: toKey,
      CopySource: versionId ? `${source}?versionId=${versionId}` : source,
      ChecksumAlgorithm: 'SHA256',
      TaggingDirective: 'REPLACE',
    }),
  )
}

/** A file name in a header, also with accents (RFC 6266, RFC 8187). */
function contentDisposition(disposition: 'inline' | 'attachment', name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]|["\\]/gu, '')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return `${disposition}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** Link to one version of an object (of the documents, where no bucket is named), for some seconds. */
export async function linkTo(
  { s3, config }: Stores,
  object: { bucket?: string; key: string; versionId?: string | undefined; name: string; mediaType: string },
  disposition: 'inline' | 'attachment',
  seconds: number,
): Promise<string> {
  const command = new GetObjectCommand({
    Bucket: object.bucket ?? config.documentsBucket,
    Key: object.key,
    ...(object.versionId && { VersionId: object.versionId }),
    ResponseContentDisposition: contentDisposition(disposition, object.name),
    ResponseContentType: object.mediaType,
  })
  return getSignedUrl(s3, command, { expiresIn: seconds })
}
