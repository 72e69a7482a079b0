import type { IncomingMessage } from 'node:http'
import type { HttpAnswer } from './http-answer.ts'
import type { SiteFile } from './site.ts'

/** What CloudFront answers with a file of the site: compressed if the browser takes it, or "not modified". */
export function siteAnswer(request: IncomingMessage, file: SiteFile): HttpAnswer {
  const encoding = file.compressed === undefined ? undefined : encodingFor(request)
  // A compressed file is the same in meaning, not in bytes.
  const etag = encoding === undefined ? file.etag : `W/${file.etag}`
  const headers = {
    'content-type': file.type,
    etag,
    ...(file.cacheControl === undefined ? {} : { 'cache-control': file.cacheControl }),
    ...(file.compressed === undefined ? {} : { vary: 'Accept-Encoding' }),
    ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
  }
  if (isKnown(request.headers['if-none-match'], file.etag))
    return { status: 304, headers, body: Buffer.alloc(0) }
  const body = encoding === undefined ? file.plain : file.compressed?.[encoding]
  return { status: 200, headers, body: body ?? file.plain }
}

/** S3's words for an object that is not there, to a caller that may not list the bucket. */
export function missingFile(): HttpAnswer {
  const body =
    '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>'
  return { status: 403, headers: { 'content-type': 'application/xml' }, body: Buffer.from(body) }
}

function encodingFor(request: IncomingMessage): 'br' | 'gzip' | undefined {
  const accepted = String(request.headers['accept-encoding'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(?:\.0*)?$/.test(part))
    .map((part) => part.split(';')[0])
  if (accepted.includes('br')) return 'br'
  return accepted.includes('gzip') ? 'gzip' : undefined
}

/** Weak comparison (RFC 9110, 13.1.2). */
function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''))
  return known.includes(etag) || known.includes('*')
}
