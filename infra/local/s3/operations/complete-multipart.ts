import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { type ChecksumAlgorithm, createHasher } from '../body/checksums.ts'
import { readChecksum } from '../body/expectation.ts'
import { receive } from '../body/receive.ts'
import { S3Error } from '../s3-error.ts'
import type { Part, Upload } from '../store/multipart-uploads.ts'
import type { ObjectChecksum, ObjectRecord } from '../store/record.ts'
import { element, elementsOf, S3_NAMESPACE, textOf, xmlDocument } from '../xml.ts'
import { locationOf, readCondition, unquote, versionHeaders } from './object-fields.ts'
import type { Context, Operation } from './operation.ts'
import { readXmlBody } from './xml-body.ts'

/** Smallest size of every part but the last (Amazon S3 User Guide, "Multipart upload limits"). */
const SMALLEST_PART = 5 * 1_024 ** 2

/** CompleteMultipartUpload: checks the list of parts, streams them into one body, and makes it the object. */
export const completeMultipartUpload: Operation = async (context) => {
  context.demand('s3:PutObject')
  const { request, uploads } = context
  const upload = await uploads.find(request.param('uploadId'), request.key)
  const markup = await readXmlBody(context)
  const record = await uploads.completing(upload, async () => {
    const parts = chooseParts(elementsOf(markup, 'Part'), await uploads.parts(upload))
    return join(context, upload, parts)
  })
  context.announce(record, 'CompleteMultipartUpload')
  const checksum = record.checksum && [
    element(`Checksum${record.checksum.algorithm}`, record.checksum.value),
    element('ChecksumType', record.checksum.type),
  ]
  const result = element(
    'CompleteMultipartUploadResult',
    [
      element('Location', locationOf(context, record.key)),
      element('Bucket', context.store.setting.name),
      element('Key', record.key),
      element('ETag', `"${record.etag}"`),
      ...(checksum ?? []),
    ],
    S3_NAMESPACE,
  )
  return { status: 200, headers: versionHeaders(context, record), body: xmlDocument(result) }
}

/** The parts that the request lists, held to number, entity tag, checksum and size. Throws `S3Error`. */
function chooseParts(listed: readonly string[], kept: readonly Part[]): Part[] {
  if (listed.length === 0) throw new S3Error('MalformedXML')
  const chosen = listed.map((markup) => {
    const number = Number(textOf(markup, 'PartNumber'))
    const part = kept.find((each) => each.number === number)
    if (
      part === undefined ||
      unquote(textOf(markup, 'ETag')) !== part.etag ||
      !hasItsChecksum(markup, part)
    ) {
      throw new S3Error('InvalidPart', undefined, { PartNumber: number })
    }
    return part
  })
  if (chosen.some((part, at) => at > 0 && part.number <= (chosen[at - 1]?.number ?? 0))) {
    throw new S3Error('InvalidPartOrder')
  }
  const tooSmall = chosen.slice(0, -1).find((part) => part.size < SMALLEST_PART)
  if (tooSmall !== undefined) {
    throw new S3Error('EntityTooSmall', undefined, {
      ProposedSize: tooSmall.size,
      PartNumber: tooSmall.number,
    })
  }
  return chosen
}

function hasItsChecksum(markup: string, part: Part): boolean {
  if (part.checksum === undefined) return true
  const claimed = textOf(markup, `Checksum${part.checksum.algorithm}`)
  return claimed === undefined || claimed === part.checksum.value
}

async function join(context: Context, upload: Upload, parts: readonly Part[]): Promise<ObjectRecord> {
  const { store, request } = context
  const isWhole = upload.checksumType === 'FULL_OBJECT'
  const body = Readable.from(bytesOf(context, upload, parts), { objectMode: false })
  const received = await receive(body, store.folder.arrivalPath(), {
    length: readObjectSize(request.amz('x-amz-mp-object-size')),
    algorithm: isWhole ? upload.algorithm : undefined,
    checksum: isWhole ? readChecksum((name) => request.amz(name)).checksum : undefined,
  })
  const md5s = Buffer.concat(parts.map((part) => Buffer.from(part.etag, 'hex')))
  const { uploadId: _id, initiated: _initiated, algorithm, checksumType: _type, ...described } = upload
  const version = {
    ...described,
    size: received.size,
    etag: `${createHash('md5').update(md5s).digest('hex')}-${parts.length}`,
    checksum: received.checksum
      ? { ...received.checksum, type: upload.checksumType }
      : composite(algorithm, parts),
  }
  return store.commit(version, received.path, readCondition(context))
}

async function* bytesOf(context: Context, upload: Upload, parts: readonly Part[]): AsyncGenerator<Buffer> {
  for (const part of parts) yield* createReadStream(context.uploads.bodyPath(upload, part))
}

/** The checksum of the parts' checksums; none if a part came without one. */
function composite(
  algorithm: ChecksumAlgorithm | undefined,
  parts: readonly Part[],
): ObjectChecksum | undefined {
  if (algorithm === undefined) return undefined
  const hasher = createHasher(algorithm)
  for (const part of parts) {
    if (part.checksum?.algorithm !== algorithm) return undefined
    hasher.update(Buffer.from(part.checksum.value, 'base64'))
  }
  return { algorithm, value: `${hasher.digest().toString('base64')}-${parts.length}`, type: 'COMPOSITE' }
}

function readObjectSize(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text)
}
