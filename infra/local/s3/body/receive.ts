import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { S3Error } from '../s3-error.ts'
import { AwsChunkedDecoder } from './aws-chunked.ts'
import { type ChecksumAlgorithm, checksumHeader, createHasher } from './checksums.ts'
import type { BodyExpectation } from './expectation.ts'

interface Checksum {
  readonly algorithm: ChecksumAlgorithm
  /** Base64; ends in `-N` for a checksum over the checksums of N parts. */
  readonly value: string
}

/** A body that is whole on disk and kept its promises, but belongs to no object yet. */
export interface Received {
  readonly path: string
  /** Bytes. */
  readonly size: number
  /** MD5, hexadecimal. */
  readonly md5: string
  readonly checksum: Checksum | undefined
}

/** How many bytes a body may have, ends included. */
export interface SizeRange {
  readonly min: number
  readonly max: number
}

const ANY_SIZE: SizeRange = { min: 0, max: Number.POSITIVE_INFINITY }

const NO_PROMISE: BodyExpectation = {
  length: undefined,
  payloadSha256: undefined,
  md5: undefined,
  algorithm: undefined,
  checksum: undefined,
  hasTrailer: false,
}

/**
 * Streams a body to `path`, a chunk at a time, and holds it to what was promised. Throws `S3Error`, and leaves no
 * file, if it is broken off, too long or not what was signed.
 */
export async function receive(
  source: Readable,
  path: string,
  promised: Partial<BodyExpectation>,
  sizes: SizeRange = ANY_SIZE,
): Promise<Received> {
  const expectation = { ...NO_PROMISE, ...promised }
  const meter = createMeter(expectation, sizes)
  const decoder = expectation.hasTrailer ? new AwsChunkedDecoder() : undefined
  try {
    const target = createWriteStream(path)
    // Ending the source would cut the connection before the refusal is sent over it.
    const chunks = source.iterator({ destroyOnReturn: false })
    await (decoder === undefined
      ? pipeline(chunks, meter.stream, target)
      : pipeline(chunks, decoder, meter.stream, target))
    return { path, ...meter.settle(decoder?.trailers) }
  } catch (error) {
    await rm(path, { force: true })
    throw isBrokenOff(error) ? new S3Error('IncompleteBody') : error
  }
}

/** Counts and hashes what passes, and refuses what passes the limit. */
function createMeter(expectation: BodyExpectation, sizes: SizeRange) {
  const md5 = createHash('md5')
  const sha256 = expectation.payloadSha256 === undefined ? undefined : createHash('sha256')
  const hasher = expectation.algorithm && createHasher(expectation.algorithm)
  let size = 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      if (size > sizes.max) {
        done(new S3Error('EntityTooLarge', undefined, { ProposedSize: size, MaxSizeAllowed: sizes.max }))
        return
      }
      for (const each of [md5, sha256, hasher]) each?.update(chunk)
      done(null, chunk)
    },
  })
  const settle = (trailers?: ReadonlyMap<string, string>): Omit<Received, 'path'> => {
    if (expectation.length !== undefined && size !== expectation.length) throw new S3Error('IncompleteBody')
    if (size < sizes.min) {
      throw new S3Error('EntityTooSmall', undefined, { ProposedSize: size, MinSizeAllowed: sizes.min })
    }
    if (sha256 !== undefined && sha256.digest('hex') !== expectation.payloadSha256) {
      throw new S3Error('XAmzContentSHA256Mismatch')
    }
    const md5Bytes = md5.digest()
    if (expectation.md5 !== undefined && md5Bytes.toString('base64') !== expectation.md5) {
      throw new S3Error('BadDigest', 'The Content-MD5 you specified did not match what we received.')
    }
    const checksum = settleChecksum(expectation, hasher?.digest(), trailers)
    return { size, md5: md5Bytes.toString('hex'), checksum }
  }
  return { stream, settle }
}

function settleChecksum(
  { algorithm, checksum, hasTrailer }: BodyExpectation,
  digest: Buffer | undefined,
  trailers: ReadonlyMap<string, string> | undefined,
): Checksum | undefined {
  if (algorithm === undefined || digest === undefined) return undefined
  const value = digest.toString('base64')
  const promised = checksum ?? trailers?.get(checksumHeader(algorithm))
  if (hasTrailer && promised === undefined) {
    throw new S3Error('InvalidRequest', `The trailing header ${checksumHeader(algorithm)} is missing.`)
  }
  if (promised !== undefined && promised !== value) {
    throw new S3Error('BadDigest', `The ${algorithm} you specified did not match the calculated checksum.`)
  }
  return { algorithm, value }
}

function isBrokenOff(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE'
}
