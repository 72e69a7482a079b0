import { S3Error } from '../s3-error.ts'
import { type Xml, element, S3_NAMESPACE, xmlDocument } from '../xml.ts'
import { type Context, type Operation, bucketArn } from './operation.ts'

const MOST_KEYS = 1_000

type Entry = { readonly kind: 'key' | 'prefix'; readonly name: string }

/** ListObjectsV2, with prefix, delimiter and pages. */
export const listObjects: Operation = async (context) => {
  const { store, request } = context
  context.demand('s3:ListBucket', bucketArn(store.setting.name))
  if (request.param('list-type') !== '2')
    throw new S3Error('NotImplemented', 'Only ListObjectsV2 (list-type=2) is known.')
  const limit = readLimit(request.param('max-keys'))
  const entries = entriesAfter(context, startAfter(context))
  const page = entries.slice(0, limit)
  const last = page.at(-1)
  const isTruncated = entries.length > limit && last !== undefined
  const encode = request.param('encoding-type') === 'url' ? encodeKey : (text: string) => text
  const body = element(
    'ListBucketResult',
    [
      element('Name', store.setting.name),
      element('Prefix', encode(request.param('prefix') ?? '')),
      ...optional('Delimiter', request.param('delimiter'), encode),
      ...optional('StartAfter', request.param('start-after'), encode),
      ...optional('ContinuationToken', request.param('continuation-token')),
      ...optional('EncodingType', request.param('encoding-type')),
      element('KeyCount', String(page.length)),
      element('MaxKeys', String(limit)),
      element('IsTruncated', String(isTruncated)),
      ...(isTruncated ? [element('NextContinuationToken', tokenAfter(last))] : []),
      ...page.map((entry) => describe(context, entry, encode)),
    ],
    S3_NAMESPACE,
  )
  return { status: 200, body: xmlDocument(body) }
}

export const headBucket: Operation = async (context) => {
  context.demand('s3:ListBucket', bucketArn(context.store.setting.name))
  return { status: 200 }
}

/** Keys and common prefixes in order, from behind the given place on. */
function entriesAfter(context: Context, after: string): Entry[] {
  const prefix = context.request.param('prefix') ?? ''
  const delimiter = context.request.param('delimiter') ?? ''
  const entries: Entry[] = []
  for (const key of context.store.keys()) {
    if (!key.startsWith(prefix)) continue
    const cut = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length)
    const name = cut < 0 ? key : key.slice(0, cut + delimiter.length)
    if (!isAfter(name, after) || entries.at(-1)?.name === name) continue
    entries.push({ kind: cut < 0 ? 'key' : 'prefix', name })
  }
  return entries
}

function describe(context: Context, entry: Entry, encode: (text: string) => string): Xml {
  if (entry.kind === 'prefix') return element('CommonPrefixes', [element('Prefix', encode(entry.name))])
  const record = context.store.current(entry.name)
  return element('Contents', [
    element('Key', encode(entry.name)),
    element('LastModified', record?.lastModified ?? ''),
    element('ETag', `"${record?.etag ?? ''}"`),
    element('Size', String(record?.size ?? 0)),
    element('StorageClass', 'STANDARD'),
  ])
}

function startAfter(context: Context): string {
  const token = context.request.param('continuation-token')
  if (token === undefined) return context.request.param('start-after') ?? ''
  const name = Buffer.from(token, 'base64url').toString('utf8')
  if (name === '') throw new S3Error('InvalidArgument', 'The continuation token provided is incorrect')
  return name
}

function tokenAfter(entry: Entry): string {
  return Buffer.from(entry.name).toString('base64url')
}

function readLimit(text: string | undefined): number {
  if (text === undefined) return MOST_KEYS
  if (!/^\d{1,9}$/.test(text))
    throw new S3Error('InvalidArgument', 'Provided max-keys not an integer or within integer range')
  return Math.min(Number(text), MOST_KEYS)
}

function optional(name: string, value: string | undefined, encode = (text: string) => text): Xml[] {
  return value === undefined ? [] : [element(name, encode(value))]
}

function encodeKey(text: string): string {
  return encodeURIComponent(text).replaceAll('%2F', '/')
}

function isAfter(name: string, place: string): boolean {
  return Buffer.compare(Buffer.from(name), Buffer.from(place)) > 0
}
