import type { Context as HonoContext } from 'hono'
import { sha256Hex } from '../../shared/canonical-json.ts'
import type { Env } from './env.ts'

/** A text that everybody may read and keep for a while, under a tag of its own: who has it already gets no body. */
export function answerTagged(
  raw: HonoContext<Env>,
  text: string,
  headers: { 'Cache-Control': string; 'Content-Type': string },
): Response {
  const etag = `"${sha256Hex(text).slice(0, 32)}"`
  const known = raw.req
    .header('if-none-match')
    ?.split(',')
    .map((tag) => tag.trim().replace(/^W\//u, ''))
  if (known?.includes(etag))
    return raw.body(null, 304, { ETag: etag, 'Cache-Control': headers['Cache-Control'] })
  return raw.body(text, 200, { ...headers, ETag: etag })
}
