import { createHash } from 'node:crypto'
import { GetObjectCommand } from '@aws-sdk/client-s3'
import type { MediaType } from '../../shared/documents/file-rules.ts'
import type { Deps } from '../deps.ts'
import { findFault } from './find-fault.ts'
import { findType } from './find-type.ts'

const HEAD = 64 * 1024
const TAIL = 256 * 1024

/** What the bytes of an object say of themselves. */
export interface Inspection {
  size: number
  /** 64 hexadecimal digits. */
  sha256: string
  mediaType: MediaType | undefined
  /** Why nobody could read it. */
  fault: Awaited<ReturnType<typeof findFault>>
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

type Stores = Pick<Deps, 's3' | 'config'>
interface Version {
  key: string
  versionId?: string
}

/** A stretch of one version of an object, or all of it. */
async function open(
  { s3, config }: Stores,
  { key, versionId }: Version,
  range?: string,
): Promise<AsyncIterable<Buffer>> {
  const { Body } = await s3.send(
    new GetObjectCommand({
      Bucket: config.documentsBucket,
      Key: key,
      ...(versionId && { VersionId: versionId }),
      ...(range && { Range: range }),
    }),
  )
  if (!isStream(Body)) throw new Error('the object has no readable body')
  return Body
}

/** A stretch of an object, from what is in memory already where it lies there. */
async function readStretch(
  stores: Stores,
  object: Version,
  { size, tail }: { size: number; tail: Buffer },
  [start, end]: [number, number],
): Promise<Buffer> {
  if (start >= end) return Buffer.alloc(0)
  const tailStart = size - tail.length
  if (start >= tailStart) return tail.subarray(start - tailStart, end - tailStart)
  const chunks: Buffer[] = []
  for await (const chunk of await open(stores, object, `bytes=${start}-${end - 1}`)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Reads one version of an object once, in pieces: memory stays flat at any size. */
export async function inspectObject(stores: Stores, object: Version): Promise<Inspection> {
  const hash = createHash('sha256')
  const last = new Tail()
  let head: Buffer = Buffer.alloc(0)
  let size = 0
  for await (const chunk of await open(stores, object)) {
    hash.update(chunk)
    size += chunk.length
    if (head.length < HEAD) head = Buffer.concat([head, chunk]).subarray(0, HEAD)
    last.add(chunk)
  }
  const tail = last.bytes
  const mediaType = findType(head, tail)
  const read = (start: number, end: number) => readStretch(stores, object, { size, tail }, [start, end])
  const fault = await findFault({ size, head, tail, read }, mediaType)
  return { size, sha256: hash.digest('hex'), mediaType, fault }
}
