import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  HeadObjectCommand,
  ListPartsCommand,
  type Part,
  S3ServiceException,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Deps } from '../deps.ts'
import { toBase64 } from './files.ts'

type Stores = Pick<Deps, 's3' | 'config'>

/** An object that arrives in parts. */
export interface Arriving {
  key: string
  uploadId: string
}

/** A part that the store holds. */
export interface ArrivedPart {
  number: number
  /** Bytes. */
  size: number
  etag: string
  /** Base64, as the store gives it. */
  sha256: string
}

const CHECKSUM = 'x-amz-checksum-sha256'

/** Begins an object that will arrive in parts, each with its SHA-256. Gives the store's name for it. */
export async function beginParts(
  { s3, config }: Stores,
  { key, mediaType }: { key: string; mediaType: string },
): Promise<string> {
  const { UploadId } = await s3.send(
    new CreateMultipartUploadCommand({
      Bucket: config.documentsBucket,
      Key: key,
      ContentType: mediaType,
      ChecksumAlgorithm: 'SHA256',
    }),
  )
  if (!UploadId) throw new Error('the store gave no name for the parts')
  return UploadId
}

/** Permission to send exactly these bytes as a part: their number, size and hash are signed. */
export async function permitPart(
  { s3, config }: Stores,
  { key, uploadId }: Arriving,
  part: { number: number; size: number; sha256: string },
  seconds: number,
): Promise<{ url: string; headers: Record<string, string> }> {
  const checksum = toBase64(part.sha256)
  const command = new UploadPartCommand({
    Bucket: config.documentsBucket,
    Key: key,
    UploadId: uploadId,
    PartNumber: part.number,
    ContentLength: part.size,
    ChecksumSHA256: checksum,
  })
  const url = await getSignedUrl(s3, command, {
    expiresIn: seconds,
    signableHeaders: new Set(['content-length', 'host', CHECKSUM]),
    unhoistableHeaders: new Set([CHECKSUM]),
  })
  return { url, headers: { [CHECKSUM]: checksum } }
}

const isNamed = (error: unknown, name: string) => error instanceof S3ServiceException && error.name === name
const isGone = (error: unknown) => isNamed(error, 'NoSuchUpload')

const toPart = ({ PartNumber = 0, Size = 0, ETag = '', ChecksumSHA256 = '' }: Part): ArrivedPart => ({
  number: PartNumber,
  size: Size,
  etag: ETag,
  sha256: ChecksumSHA256,
})

/** Parts that have arrived, by their numbers; undefined where they were put together or forgotten. */
export async function listParts(
  { s3, config }: Stores,
  { key, uploadId }: Arriving,
): Promise<ArrivedPart[] | undefined> {
  try {
    const { Parts = [] } = await s3.send(
      new ListPartsCommand({ Bucket: config.documentsBucket, Key: key, UploadId: uploadId }),
    )
    return Parts.map(toPart)
  } catch (error) {
    if (isGone(error)) return undefined
    throw error
  }
}

/**
 * Makes the object of its parts. Gives false where somebody has done so; throws `server.busy` where somebody is at it
 * in this moment.
 */
export async function joinParts(
  { s3, config }: Stores,
  { key, uploadId }: Arriving,
  parts: readonly ArrivedPart[],
): Promise<boolean> {
  const Parts = parts.map(({ number, etag, sha256 }) => ({
    PartNumber: number,
    ETag: etag,
    ChecksumSHA256: sha256,
  }))
  try {
    await s3.send(
      new CompleteMultipartUploadCommand({
        Bucket: config.documentsBucket,
        Key: key,
        UploadId: uploadId,
        MultipartUpload: { Parts },
      }),
    )
    return true
  } catch (error) {
    if (isGone(error)) return false
    if (isNamed(error, 'OperationAborted')) throw new DomainError('server.busy')
    throw error
  }
}

/** Forgets the parts of an object; those that are gone already are fine. */
export async function abortParts({ s3, config }: Stores, { key, uploadId }: Arriving): Promise<void> {
  try {
    await s3.send(
      new AbortMultipartUploadCommand({ Bucket: config.documentsBucket, Key: key, UploadId: uploadId }),
    )
  } catch (error) {
    if (!isGone(error)) throw error
  }
}

/** Whether an object is there. */
export async function isStored({ s3, config }: Stores, key: string): Promise<boolean> {
  try {
    await s3.send(new HeadObjectCommand({ Bucket: config.documentsBucket, Key: key }))
    return true
  } catch (error) {
    // Who may not list a bucket is told 403 of what is not there.
    const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined
    if (status === 404 || status === 403) return false
    throw error
  }
}
