import { S3Error } from '../s3-error.ts'
import type { ObjectRecord } from '../store/record.ts'
import { findReadableOf } from './find-version.ts'
import { unquote, versionHeaders } from './object-fields.ts'
import type { Context, Operation, Reply } from './operation.ts'
import { checksumHeaders } from './put-object.ts'

/** Parameters that a signed address may use to set the answer's headers. */
const OVERRIDES = [
  'content-type',
  'content-language',
  'expires',
  'cache-control',
  'content-disposition',
  'content-encoding',
]

interface ByteRange {
  readonly start: number
  /** Included. */
  readonly end: number
}

/** GetObject, whole or one range. */
export const getObject: Operation = async (context) => {
  const record = findReadable(context)
  const reply = replyWithoutBody(context, record)
  if (reply.status === 304) return reply
  return {
    ...reply,
    body: context.store.openBody(record, readRange(context.request.header('range'), record.size)),
  }
}

/** HeadObject: what GetObject would answer, without the body. */
export const headObject: Operation = async (context) => replyWithoutBody(context, findReadable(context))

function findReadable(context: Context): ObjectRecord {
  return findReadableOf(context, context.store, context.request.key, context.request.param('versionId'))
}

function replyWithoutBody(context: Context, record: ObjectRecord): Reply {
  if (isNotModified(context, record)) return { status: 304, headers: versionHeaders(context, record) }
  const headers = { ...describe(context, record), ...overrides(context) }
  const range = readRange(context.request.header('range'), record.size)
  if (range === undefined) return wholeReply(context, record, headers)
  return {
    status: 206,
    headers: {
      ...headers,
      'content-length': range.end - range.start + 1,
      'content-range': `bytes ${range.start}-${range.end}/${record.size}`,
    },
  }
}

function wholeReply(context: Context, record: ObjectRecord, headers: NonNullable<Reply['headers']>): Reply {
  const wantsChecksum = context.request.amz('x-amz-checksum-mode')?.toUpperCase() === 'ENABLED'
  const checksum = wantsChecksum ? checksumHeaders(record.checksum) : {}
  return { status: 200, headers: { ...headers, ...checksum, 'content-length': record.size } }
}

function describe(context: Context, record: ObjectRecord): Record<string, string | number | undefined> {
  const metadata = Object.entries(record.metadata).map(([name, value]) => [`x-amz-meta-${name}`, value])
  const tagCount = Object.keys(record.tags).length
  const retention = context.may('s3:GetObjectRetention') ? record.retention : undefined
  return {
    ...record.headers,
    ...Object.fromEntries(metadata),
    ...versionHeaders(context, record),
    'accept-ranges': 'bytes',
    'last-modified': new Date(record.lastModified).toUTCString(),
    'x-amz-tagging-count': tagCount === 0 ? undefined : tagCount,
    'x-amz-object-lock-mode': retention?.mode,
    'x-amz-object-lock-retain-until-date': retention?.until,
  }
}

function overrides(context: Context): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const name of OVERRIDES) {
    const value = context.request.param(`response-${name}`)
    if (value !== undefined) headers[name] = Buffer.from(value, 'utf8').toString('latin1')
  }
  return headers
}

/** RFC 9110, 13.2.2: If-Match before If-None-Match, a date only where there is no entity tag. Throws if it fails. */
function isNotModified(context: Context, record: ObjectRecord): boolean {
  const { request } = context
  // The record's time has milliseconds, the header's has not.
  const modifiedAt = Math.floor(new Date(record.lastModified).getTime() / 1_000) * 1_000
  const [match, noneMatch] = [request.header('if-match'), request.header('if-none-match')]
  const unmodifiedSince = dateOf(request.header('if-unmodified-since'))
  const modifiedSince = dateOf(request.header('if-modified-since'))
  if (match !== undefined && !isListed(match, record.etag)) {
    throw new S3Error('PreconditionFailed', undefined, { Condition: 'If-Match' })
  }
  if (match === undefined && unmodifiedSince !== undefined && modifiedAt > unmodifiedSince) {
    throw new S3Error('PreconditionFailed', undefined, { Condition: 'If-Unmodified-Since' })
  }
  if (noneMatch !== undefined) return isListed(noneMatch, record.etag)
  return modifiedSince !== undefined && modifiedAt <= modifiedSince
}

function isListed(list: string, etag: string): boolean {
  return list.split(',').some((each) => each.trim() === '*' || unquote(each.trim()) === etag)
}

function dateOf(text: string | undefined): number | undefined {
  const time = text === undefined ? Number.NaN : Date.parse(text)
  return Number.isNaN(time) ? undefined : time
}

/** One range of bytes; what is not understood is ignored (RFC 9110, 14.2). Throws `InvalidRange`. */
function readRange(header: string | undefined, size: number): ByteRange | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (match === null || match[0] === 'bytes=-') return undefined
  const [first, last] = [match[1] ?? '', match[2] ?? '']
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined
  if (start >= size)
    throw new S3Error('InvalidRange', undefined, { RangeRequested: header ?? '', ActualObjectSize: size })
  return { start, end }
}
