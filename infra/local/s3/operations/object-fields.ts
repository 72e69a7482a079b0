import { S3Error } from '../s3-error.ts'
import type { WriteCondition } from '../store/bucket-store.ts'
import type { NewVersion, ObjectRecord } from '../store/record.ts'
import { readRetention, retentionOfNew } from '../store/retention.ts'
import { type Context, objectArn } from './operation.ts'
import { parseTagging } from './tag-set.ts'

/** Reads a field of a request: a header, or an input of a form. Names in lower case. */
export interface Fields {
  get(name: string): string | undefined
  /** All names that were given. */
  names(): readonly string[]
}

/** Fields that are kept with an object, and given back with it. */
const KEPT_HEADERS = [
  'content-type',
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'expires',
  'x-amz-server-side-encryption',
  'x-amz-server-side-encryption-aws-kms-key-id',
  'x-amz-server-side-encryption-bucket-key-enabled',
  'x-amz-storage-class',
]

const METADATA_PREFIX = 'x-amz-meta-'
const METADATA_LIMIT_BYTES = 2_048
const OWNER_ONLY_ACLS = ['private', 'bucket-owner-full-control']

/** What a request says of the object besides its body. */
export type DescribedObject = Pick<NewVersion, 'headers' | 'metadata' | 'tags' | 'retention'>

/** Reads it from headers. An `x-amz-…` value may also stand in a presigned address. */
export function requestFields(context: Context): Fields {
  const { request } = context
  const hoisted = request.query
    .map(([name]) => name.toLowerCase())
    .filter((name) => name.startsWith('x-amz-'))
  return {
    get: (name) => (name.startsWith('x-amz-') ? request.amz(name) : request.header(name)),
    names: () => [...new Set([...Object.keys(request.raw.headers), ...hoisted])],
  }
}

/** Reads headers, metadata, tags and retention, and asks for the permissions that the last two need. */
export function describeObject(
  context: Context,
  fields: Fields,
  defaultType = 'binary/octet-stream',
): DescribedObject {
  const acl = fields.get('x-amz-acl')
  if (acl !== undefined && !OWNER_ONLY_ACLS.includes(acl)) throw new S3Error('AccessControlListNotSupported')
  if (fields.get('x-amz-object-lock-legal-hold') !== undefined) {
    throw new S3Error('NotImplemented', 'The stand-in does not keep legal holds.')
  }
  const tagging = fields.get('x-amz-tagging')
  const { setting } = context.store
  const own = readRetention(
    setting,
    fields.get('x-amz-object-lock-mode'),
    fields.get('x-amz-object-lock-retain-until-date'),
    context.clock(),
  )
  if (tagging !== undefined) context.demand('s3:PutObjectTagging')
  if (own !== undefined) context.demand('s3:PutObjectRetention')
  return {
    headers: { 'content-type': defaultType, ...keptHeaders(fields) },
    metadata: readMetadata(fields),
    tags: tagging === undefined ? {} : parseTagging(tagging),
    retention: retentionOfNew(setting, own, context.clock()),
  }
}

/** Conditional writes (Amazon S3 User Guide, "How to prevent object overwrites with conditional writes"). */
export function readCondition(context: Context): WriteCondition {
  const none = context.request.header('if-none-match')
  if (none !== undefined && none !== '*')
    throw new S3Error('NotImplemented', undefined, { Header: 'If-None-Match' })
  return { mustNotExist: none === '*', mustMatch: unquote(context.request.header('if-match')) }
}

/** The headers that every answer about a version carries. */
export function versionHeaders(context: Context, record: ObjectRecord): Record<string, string | undefined> {
  return {
    etag: record.etag === '' ? undefined : `"${record.etag}"`,
    'x-amz-version-id': context.store.isVersioned ? record.id : undefined,
    'x-amz-server-side-encryption': record.headers['x-amz-server-side-encryption'],
  }
}

/** Address of an object as S3 puts it into `Location`. */
export function locationOf(context: Context, key: string): string {
  const path = `${context.store.setting.name}/${key}`.split('/').map(encodeURIComponent).join('/')
  return `http://${context.request.header('host') ?? 'localhost'}/${path}`
}

export function resourceOf(context: Context): string {
  return objectArn(context.store.setting.name, context.request.key)
}

export function unquote(etag: string | undefined): string | undefined {
  return etag?.replace(/^"(.*)"$/, '$1')
}

function keptHeaders(fields: Fields): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const name of KEPT_HEADERS) {
    const value = name === 'content-encoding' ? withoutFraming(fields.get(name)) : fields.get(name)
    if (value !== undefined && value !== '') kept[name] = headerSafe(value)
  }
  return kept
}

function readMetadata(fields: Fields): Record<string, string> {
  const names = fields.names().filter((name) => name.startsWith(METADATA_PREFIX))
  const metadata = Object.fromEntries(
    names.map((name) => [name.slice(METADATA_PREFIX.length), headerSafe(fields.get(name) ?? '')]),
  )
  const size = Buffer.byteLength(Object.entries(metadata).flat().join(''))
  if (size > METADATA_LIMIT_BYTES) {
    throw new S3Error('MetadataTooLarge', undefined, { Size: size, MaxSizeAllowed: METADATA_LIMIT_BYTES })
  }
  return metadata
}

/** `aws-chunked` says how the body travelled, not how it is. */
function withoutFraming(encoding: string | undefined): string | undefined {
  const rest = encoding?.split(',').filter((each) => each.trim() !== 'aws-chunked')
  return rest?.join(',').trim()
}

/** A form's text is Unicode, a header's is bytes: give back the bytes that came, and no line breaks. */
function headerSafe(value: string): string {
  if ([...value].some((character) => character < ' ' || character === '\u007f'))
    throw new S3Error('InvalidArgument', 'A header value holds control characters.')
  return /[\u0100-\u{10ffff}]/u.test(value) ? Buffer.from(value, 'utf8').toString('latin1') : value
}
