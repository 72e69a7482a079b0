import { type ChecksumAlgorithm, checksumAlgorithm, checksumHeader } from '../body/checksums.ts'
import { readExpectation } from '../body/expectation.ts'
import { receive } from '../body/receive.ts'
import { S3Error } from '../s3-error.ts'
import type { Part } from '../store/multipart-uploads.ts'
import { type Xml, element, S3_NAMESPACE, xmlDocument } from '../xml.ts'
import { describeObject, requestFields } from './object-fields.ts'
import type { Operation } from './operation.ts'

const MOST_PARTS = 10_000

/** CreateMultipartUpload. */
export const createMultipartUpload: Operation = async (context) => {
  context.demand('s3:PutObject')
  const { request, store, uploads } = context
  const fields = requestFields(context)
  const algorithm = checksumAlgorithm(fields.get('x-amz-checksum-algorithm') ?? '')
  const upload = await uploads.create({
    key: request.key,
    ...describeObject(context, fields),
    algorithm,
    checksumType: readChecksumType(fields.get('x-amz-checksum-type'), algorithm),
  })
  const result = element(
    'InitiateMultipartUploadResult',
    [
      element('Bucket', store.setting.name),
      element('Key', request.key),
      element('UploadId', upload.uploadId),
    ],
    S3_NAMESPACE,
  )
  const headers =
    algorithm === undefined
      ? {}
      : { 'x-amz-checksum-algorithm': algorithm, 'x-amz-checksum-type': upload.checksumType }
  return { status: 200, headers, body: xmlDocument(result) }
}

/** UploadPart. */
export const uploadPart: Operation = async (context) => {
  context.demand('s3:PutObject')
  const { request, store, uploads } = context
  if (request.amz('x-amz-copy-source') !== undefined) {
    throw new S3Error('NotImplemented', 'The stand-in does not copy parts.')
  }
  const upload = await uploads.find(request.param('uploadId'), request.key)
  const number = readPartNumber(request.param('partNumber'))
  const expectation = readExpectation(request, context.payloadHash)
  const algorithm = expectation.algorithm ?? upload.algorithm
  const received = await receive(request.raw, store.folder.arrivalPath(), { ...expectation, algorithm })
  const part = await uploads.putPart(upload, number, received)
  const checksum = part.checksum && { [checksumHeader(part.checksum.algorithm)]: part.checksum.value }
  return { status: 200, headers: { etag: `"${part.etag}"`, ...checksum } }
}

/** ListParts, all on one page up to `max-parts`. */
export const listParts: Operation = async (context) => {
  context.demand('s3:ListMultipartUploadParts')
  const { request, store, uploads } = context
  const upload = await uploads.find(request.param('uploadId'), request.key)
  const after = Number(request.param('part-number-marker') ?? 0)
  const limit = Math.min(Number(request.param('max-parts') ?? 1_000), 1_000)
  const later = (await uploads.parts(upload)).filter((part) => part.number > after)
  const page = later.slice(0, limit)
  const isTruncated = later.length > page.length
  const result = element(
    'ListPartsResult',
    [
      element('Bucket', store.setting.name),
      element('Key', request.key),
      element('UploadId', upload.uploadId),
      element('PartNumberMarker', String(after)),
      element('MaxParts', String(limit)),
      ...(isTruncated ? [element('NextPartNumberMarker', String(page.at(-1)?.number ?? after))] : []),
      element('IsTruncated', String(isTruncated)),
      ...page.map(describePart),
    ],
    S3_NAMESPACE,
  )
  return { status: 200, body: xmlDocument(result) }
}

/** AbortMultipartUpload. */
export const abortMultipartUpload: Operation = async (context) => {
  context.demand('s3:AbortMultipartUpload')
  await context.uploads.remove(
    await context.uploads.find(context.request.param('uploadId'), context.request.key),
  )
  return { status: 204 }
}

function describePart(part: Part): Xml {
  const checksum = part.checksum && [element(`Checksum${part.checksum.algorithm}`, part.checksum.value)]
  return element('Part', [
    element('PartNumber', String(part.number)),
    element('LastModified', part.lastModified),
    element('ETag', `"${part.etag}"`),
    element('Size', String(part.size)),
    ...(checksum ?? []),
  ])
}

/** CRC64NVME is always of the full object, SHA never; CRC32 is of the parts unless the request says otherwise. */
function readChecksumType(
  wish: string | undefined,
  algorithm: ChecksumAlgorithm | undefined,
): 'FULL_OBJECT' | 'COMPOSITE' {
  if (wish !== undefined && wish !== 'FULL_OBJECT' && wish !== 'COMPOSITE') {
    throw new S3Error('InvalidRequest', 'Value for x-amz-checksum-type header is invalid.')
  }
  const isSha = algorithm === 'SHA1' || algorithm === 'SHA256'
  if ((wish === 'FULL_OBJECT' && isSha) || (wish === 'COMPOSITE' && algorithm === 'CRC64NVME')) {
    throw new S3Error(
      'InvalidRequest',
      `The ${wish} checksum type cannot be used with the ${algorithm.toLowerCase()} checksum algorithm.`,
    )
  }
  return wish ?? (algorithm === 'CRC64NVME' ? 'FULL_OBJECT' : 'COMPOSITE')
}

function readPartNumber(text: string | undefined): number {
  const number = /^\d{1,5}$/.test(text ?? '') ? Number(text) : 0
  if (number >= 1 && number <= MOST_PARTS) return number
  throw new S3Error('InvalidArgument', 'Part number must be an integer between 1 and 10000, inclusive')
}
