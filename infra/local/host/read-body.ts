import type { IncomingMessage } from 'node:http'

/**
 * Reads a request to its end. Rejects if it breaks off, or with a `RangeError` when it is longer than `limit` bytes;
 * then the rest is passed over, so that the sender lives to see the answer.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes: Buffer = chunk
    size += bytes.length
    if (size <= limit) chunks.push(bytes)
    else chunks.length = 0
  }
  if (size > limit) throw new RangeError(`The body is longer than ${limit} bytes.`)
  return Buffer.concat(chunks, size)
}
