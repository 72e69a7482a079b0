import { readExpectation } from '../body/expectation.ts'
import { type Received, receive } from '../body/receive.ts'
import { S3Error } from '../s3-error.ts'
import type { ObjectChecksum, ObjectRecord } from '../store/record.ts'
import { describeObject, readCondition, requestFields, versionHeaders } from './object-fields.ts'
import type { Context, Operation, Reply } from './operation.ts'
import { checksumHeader } from '../body/checksums.ts'

/** PutObject: the body streams to disk, and becomes the object when it is whole and right. */
export const putObject: Operation = async (context) => {
  context.demand('s3:PutObject')
  const fields = requestFields(context)
  const described = describeObject(context, fields)
  const condition = readCondition(context)
  const expectation = readExpectation(context.request, context.payloadHash)
  const namesLock = fields.get('x-amz-object-lock-mode') !== undefined
  if (namesLock && expectation.md5 === undefined && expectation.algorithm === undefined) {
    throw new S3Error(
      'InvalidRequest',
      'Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters',
    )
  }
  const received = await receive(context.request.raw, context.store.folder.arrivalPath(), expectation)
  const record = await context.store.commit(
    { key: context.request.key, ...described, ...bodyFacts(received) },
    received.path,
    condition,
  )
  context.announce(record, 'PutObject')
  return createdReply(context, record)
}

/** What a received body says of its object. */
export function bodyFacts(received: Received): Pick<ObjectRecord, 'size' | 'etag' | 'checksum'> {
  const checksum: ObjectChecksum | undefined = received.checksum && {
    ...received.checksum,
    type: 'FULL_OBJECT',
  }
  return { size: received.size, etag: received.md5, checksum }
}

export function checksumHeaders(checksum: ObjectChecksum | undefined): Record<string, string> {
  if (checksum === undefined) return {}
  return { [checksumHeader(checksum.algorithm)]: checksum.value, 'x-amz-checksum-type': checksum.type }
}

function createdReply(context: Context, record: ObjectRecord): Reply {
  return { status: 200, headers: { ...versionHeaders(context, record), ...checksumHeaders(record.checksum) } }
}
