import type { S3Request } from '../request.ts'
import { S3Error } from '../s3-error.ts'
import {
  CHECKSUM_ALGORITHMS,
  type ChecksumAlgorithm,
  checksumAlgorithm,
  checksumHeader,
  isChecksumText,
} from './checksums.ts'

/** What a request has promised of its body, and the body is held to. */
export interface BodyExpectation {
  /** Bytes, without framing; `undefined` for a form, whose own length says nothing. */
  readonly length: number | undefined
  /** SHA-256 in hexadecimal, of the signature. */
  readonly payloadSha256: string | undefined
  /** Base64. */
  readonly md5: string | undefined
  readonly algorithm: ChecksumAlgorithm | undefined
  /** Base64; known before the body, or after it by `trailer`. */
  readonly checksum: string | undefined
  /** True if the body comes in aws-chunked framing, with the checksum behind it. */
  readonly hasTrailer: boolean
}

/** The largest object of a single PUT or POST (Amazon S3 User Guide, "Uploading objects"). */
export const SINGLE_UPLOAD_LIMIT = 5 * 1_024 ** 3

/** Reads a request's promises. `payloadHash` comes from its signature. Throws `S3Error` on what S3 refuses. */
export function readExpectation(request: S3Request, payloadHash: string): BodyExpectation {
  const hasTrailer = payloadHash === 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'
  const isHash = /^[0-9a-f]{64}$/.test(payloadHash)
  if (!isHash && !hasTrailer && payloadHash !== 'UNSIGNED-PAYLOAD') {
    throw payloadHash.startsWith('STREAMING-')
      ? new S3Error('NotImplemented', `The stand-in does not read bodies of the kind ${payloadHash}.`)
      : new S3Error(
          'InvalidArgument',
          'x-amz-content-sha256 must be UNSIGNED-PAYLOAD or a valid sha256 value.',
        )
  }
  const length = readLength(request, hasTrailer)
  if (length > SINGLE_UPLOAD_LIMIT) {
    throw new S3Error('EntityTooLarge', undefined, {
      ProposedSize: length,
      MaxSizeAllowed: SINGLE_UPLOAD_LIMIT,
    })
  }
  const checksum = readChecksum(
    (name) => request.amz(name),
    hasTrailer ? request.header('x-amz-trailer') : undefined,
  )
  return {
    length,
    payloadSha256: isHash ? payloadHash : undefined,
    md5: readMd5(request),
    hasTrailer,
    ...checksum,
  }
}

/** Which checksum is promised, by `x-amz-checksum-…` fields or headers, and its value if it is known already. */
export function readChecksum(
  field: (name: string) => string | undefined,
  trailer?: string,
): Pick<BodyExpectation, 'algorithm' | 'checksum'> {
  if (field('x-amz-checksum-crc32c') !== undefined || trailer === 'x-amz-checksum-crc32c') {
    throw new S3Error('NotImplemented', 'The stand-in does not compute CRC32C checksums.')
  }
  const given = CHECKSUM_ALGORITHMS.filter((algorithm) => field(checksumHeader(algorithm)) !== undefined)
  if (given.length > 1) {
    throw new S3Error(
      'InvalidRequest',
      'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.',
    )
  }
  const [algorithm] = given
  const checksum = algorithm && field(checksumHeader(algorithm))
  if (algorithm !== undefined && checksum !== undefined && !isChecksumText(algorithm, checksum)) {
    throw new S3Error('InvalidRequest', `Value for ${checksumHeader(algorithm)} header is invalid.`)
  }
  const named = namedAlgorithm(field('x-amz-sdk-checksum-algorithm') ?? field('x-amz-checksum-algorithm'))
  const trailing = namedAlgorithm(trailer?.replace('x-amz-checksum-', ''))
  return { algorithm: algorithm ?? trailing ?? named, checksum }
}

function namedAlgorithm(name: string | undefined): ChecksumAlgorithm | undefined {
  if (name === undefined) return undefined
  const algorithm = checksumAlgorithm(name)
  if (algorithm === undefined)
    throw new S3Error('InvalidRequest', 'Checksum algorithm provided is unsupported.')
  return algorithm
}

function readLength(request: S3Request, hasTrailer: boolean): number {
  if (!hasTrailer && request.header('transfer-encoding') !== undefined) {
    throw new S3Error('NotImplemented', undefined, { Header: 'Transfer-Encoding' })
  }
  const text = request.header(hasTrailer ? 'x-amz-decoded-content-length' : 'content-length')
  if (text === undefined || !/^\d{1,15}$/.test(text)) throw new S3Error('MissingContentLength')
  return Number(text)
}

function readMd5(request: S3Request): string | undefined {
  const md5 = request.header('content-md5')
  if (md5 !== undefined && Buffer.from(md5, 'base64').length !== 16) throw new S3Error('InvalidDigest')
  return md5
}
