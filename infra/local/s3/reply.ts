import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Reply } from './operations/operation.ts'
import { S3Error } from './s3-error.ts'

/** Headers that every answer carries. */
export function commonHeaders(requestId: string): Record<string, string> {
  return { 'x-amz-request-id': requestId, server: 'AmazonS3', 'x-content-type-options': 'nosniff' }
}

/** Sends an operation's answer. */
export async function sendReply(response: ServerResponse, reply: Reply, isHead: boolean): Promise<void> {
  const { body } = reply
  if (body !== undefined && typeof body !== 'string') await once(body, 'open')
  for (const [name, value] of Object.entries(reply.headers ?? {})) {
    if (value !== undefined) response.setHeader(name, value)
  }
  if (typeof body === 'string') {
    response.setHeader('content-type', 'application/xml')
    response.setHeader('content-length', Buffer.byteLength(body))
  }
  response.writeHead(reply.status)
  if (body === undefined || isHead) response.end()
  else if (typeof body === 'string') response.end(body)
  else await pipeline(body, response)
}

/**
 * Sends a refusal, after what is left of the request was read: a client that is still sending would see a cut
 * connection instead of the reason.
 */
export async function sendRefusal(
  raw: IncomingMessage,
  response: ServerResponse,
  error: S3Error,
  requestId: string,
): Promise<void> {
  await drain(raw)
  if (response.headersSent || response.destroyed) {
    response.destroy()
    return
  }
  const [path = '/'] = (raw.url ?? '/').split('?')
  const xml = error.toXml(path, requestId)
  response.writeHead(error.status, {
    'content-type': 'application/xml',
    'content-length': Buffer.byteLength(xml),
  })
  response.end(raw.method === 'HEAD' ? undefined : xml)
}

async function drain(raw: IncomingMessage): Promise<void> {
  if (raw.complete || raw.destroyed) return
  raw.unpipe()
  raw.resume()
  await new Promise<void>((resolve) => {
    raw.once('end', resolve)
    raw.once('close', resolve)
    raw.once('error', () => resolve())
  })
}
