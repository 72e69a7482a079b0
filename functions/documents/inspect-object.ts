import { createHash } from 'node:crypto'
import { GetObjectCommand } from '@aws-sdk/client-s3'
import type { MediaType } from '../../shared/documents/file-rules.ts'
import type { Deps } from '../deps.ts'
import { findType } from './find-type.ts'

const HEAD = 64 * 1024
const TAIL = 256 * 1024

/** What the bytes of an object say of themselves. */
export interface Inspection {
  size: number
  /** 64 hexadecimal digits. */
  sha256: string
  mediaType: MediaType | undefined
}

/** The last bytes of a stream, kept while it passes. */
class Tail {
  #bytes: Buffer = Buffer.alloc(0)

  add(chunk: Buffer): void {
    this.#bytes = Buffer.concat([this.#bytes, chunk]).subarray(-TAIL)
  }

  get bytes(): Buffer {
    return this.#bytes
  }
}

const isStream = (body: unknown): body is AsyncIterable<Buffer> =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body

/** Reads one version of an object once, in pieces: memory stays flat at any size. */
export async function inspectObject(
  { s3, config }: Pick<Deps, 's3' | 'config'>,
  object: { key: string; versionId?: string },
): Promise<Inspection> {
  const { Body } = await s3.send(
    new GetObjectCommand({
      Bucket: config.documentsBucket,
      Key: object.key,
      ...(object.versionId && { VersionId: object.versionId }),
    }),
  )
  if (!isStream(Body)) throw new Error('the object has no readable body')
  const hash = createHash('sha256')
  const tail = new Tail()
  let head = Buffer.alloc(0)
  let size = 0
  for await (const chunk of Body) {
    hash.update(chunk)
    size += chunk.length
    if (head.length < HEAD) head = Buffer.concat([head, chunk]).subarray(0, HEAD)
    tail.add(chunk)
  }
  return { size, sha256: hash.digest('hex'), mediaType: findType(head, tail.bytes) }
}
