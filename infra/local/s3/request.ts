import type { IncomingMessage } from 'node:http'
import { S3Error } from './s3-error.ts'

/** A request as S3 sees it. Nothing of the address is normalised: the signature was made over what is on the wire. */
export interface S3Request {
  readonly raw: IncomingMessage
  readonly method: string
  /** As sent, still percent-encoded. */
  readonly rawPath: string
  /** Names as sent, decoded values, in the order of the address. */
  readonly query: readonly (readonly [string, string])[]
  readonly bucketName: string
  /** Empty for a request about the bucket itself. */
  readonly key: string
  /** Joins a header that was sent more than once by commas. Names are compared without case. */
  header(name: string): string | undefined
  /** A value of the address. Names are compared without case for `x-amz-…` only. */
  param(name: string): string | undefined
  /** An `x-amz-…` value: the header, or the query parameter that a presigner moved it to. */
  amz(name: string): string | undefined
}

const KEY_LIMIT_BYTES = 1_024

/** Reads bucket and key from the path, or the bucket from the first label of the host. Throws `S3Error`. */
export function readRequest(raw: IncomingMessage, bucketNames: readonly string[]): S3Request {
  const address = raw.url ?? '/'
  const cut = address.indexOf('?')
  const rawPath = cut < 0 ? address : address.slice(0, cut)
  const query = cut < 0 ? [] : parseQuery(address.slice(cut + 1))
  const { bucketName, key } = locate(rawPath, raw.headers.host ?? '', bucketNames)
  if (Buffer.byteLength(key) > KEY_LIMIT_BYTES) {
    throw new S3Error('KeyTooLongError', undefined, { MaxSizeAllowed: KEY_LIMIT_BYTES })
  }
  const header = (name: string) => joinedHeader(raw, name.toLowerCase())
  const param = (name: string) => query.find(([given]) => sameName(given, name))?.[1]
  return {
    raw,
    method: raw.method ?? 'GET',
    rawPath,
    query,
    bucketName,
    key,
    header,
    param,
    amz: (name) => header(name) ?? param(name),
  }
}

/** Decodes a percent-encoded text. Throws `S3Error` if it is not UTF-8. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new S3Error('InvalidArgument', "Couldn't parse the specified URI.")
  }
}

export function parseQuery(text: string): [string, string][] {
  return text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=')
      return equals < 0 ? [decode(pair), ''] : [decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))]
    })
}

function locate(rawPath: string, host: string, bucketNames: readonly string[]) {
  const hosted = bucketNames.find((name) => host.startsWith(`${name}.`))
  if (hosted !== undefined) return { bucketName: hosted, key: decode(rawPath.slice(1)) }
  const [, bucket = '', ...rest] = rawPath.split('/')
  return { bucketName: decode(bucket), key: decode(rest.join('/')) }
}

function sameName(given: string, wanted: string): boolean {
  return given === wanted || (/^x-amz-/i.test(wanted) && given.toLowerCase() === wanted.toLowerCase())
}

function joinedHeader(raw: IncomingMessage, name: string): string | undefined {
  const values: string[] = []
  for (let at = 0; at < raw.rawHeaders.length; at += 2) {
    if (raw.rawHeaders[at]?.toLowerCase() === name) values.push(raw.rawHeaders[at + 1] ?? '')
  }
  return values.length === 0 ? undefined : values.join(',')
}
