import { receive } from '../body/receive.ts'
import { checksumAlgorithm } from '../body/checksums.ts'
import { decode } from '../request.ts'
import { S3Error } from '../s3-error.ts'
import type { BucketStore } from '../store/bucket-store.ts'
import type { ObjectRecord } from '../store/record.ts'
import { element, S3_NAMESPACE, xmlDocument } from '../xml.ts'
import { findReadableOf } from './find-version.ts'
import {
  type DescribedObject,
  type Fields,
  describeObject,
  readCondition,
  requestFields,
  unquote,
  versionHeaders,
} from './object-fields.ts'
import { type Context, type Operation, objectArn } from './operation.ts'
import { bodyFacts } from './put-object.ts'

/** CopyObject within this server, streamed. */
export const copyObject: Operation = async (context) => {
  const { request, store } = context
  const source = findSource(context)
  context.demand('s3:PutObject')
  const fields = requestFields(context)
  const described = describeCopy(context, fields, source)
  const isUnchanged = !replaces(fields, 'metadata') && !replaces(fields, 'tagging')
  if (source.store === store && source.record.key === request.key && isUnchanged) {
    throw new S3Error(
      'InvalidRequest',
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
    )
  }
  const algorithm =
    checksumAlgorithm(fields.get('x-amz-checksum-algorithm') ?? '') ?? source.record.checksum?.algorithm
  const received = await receive(source.store.openBody(source.record), store.folder.arrivalPath(), {
    algorithm,
  })
  const record = await store.commit(
    { key: request.key, ...described, ...bodyFacts(received) },
    received.path,
    readCondition(context),
  )
  context.announce(record, 'CopyObject')
  const result = element(
    'CopyObjectResult',
    [element('LastModified', record.lastModified), element('ETag', `"${record.etag}"`)],
    S3_NAMESPACE,
  )
  return { status: 200, headers: versionHeaders(context, record), body: xmlDocument(result) }
}

interface Source {
  readonly store: BucketStore
  readonly record: ObjectRecord
}

/** Reads `x-amz-copy-source`, `/bucket/key?versionId=…`, and checks right and conditions. Throws `S3Error`. */
function findSource(context: Context): Source {
  const text = context.request.amz('x-amz-copy-source') ?? ''
  const match = /^\/?([^/?]+)\/([^?]+)(?:\?versionId=([^&]+))?$/.exec(text)
  if (match === null)
    throw new S3Error(
      'InvalidArgument',
      'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
    )
  const [bucketName, key, versionId] = [match[1] ?? '', decode(match[2] ?? ''), match[3]]
  const store = context.storeOf(decode(bucketName))
  const record = findReadableOf(context, store, key, versionId)
  const wanted = unquote(context.request.amz('x-amz-copy-source-if-match'))
  const unwanted = unquote(context.request.amz('x-amz-copy-source-if-none-match'))
  if ((wanted !== undefined && wanted !== record.etag) || unwanted === record.etag) {
    throw new S3Error('PreconditionFailed')
  }
  return { store, record }
}

/** Headers and metadata go together, tags by themselves: of the source, unless the request replaces them. */
function describeCopy(context: Context, fields: Fields, source: Source): DescribedObject {
  const given = describeObject(context, fields)
  const { headers, metadata, tags } = source.record
  if (!replaces(fields, 'tagging') && Object.keys(tags).length > 0) {
    context.demand('s3:GetObjectTagging', objectArn(source.store.setting.name, source.record.key))
    context.demand('s3:PutObjectTagging')
  }
  return {
    ...(replaces(fields, 'metadata')
      ? { headers: given.headers, metadata: given.metadata }
      : { headers, metadata }),
    tags: replaces(fields, 'tagging') ? given.tags : tags,
    retention: given.retention,
  }
}

function replaces(fields: Fields, what: 'metadata' | 'tagging'): boolean {
  return fields.get(`x-amz-${what}-directive`)?.toUpperCase() === 'REPLACE'
}
