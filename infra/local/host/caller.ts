import type { IncomingMessage } from 'node:http'

/** The access key id that a SigV4 `Authorization` header names; `undefined` without such a header. */
export function accessKeyIdOf(request: IncomingMessage): string | undefined {
  return /^AWS4-HMAC-SHA256 Credential=([^/\s]+)\//.exec(request.headers.authorization ?? '')?.[1]
}

/** Reads a request to its end. Rejects if it breaks off, or with a `RangeError` when it is longer than `limit`. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes: Buffer = chunk
    size += bytes.length
    if (size > limit) throw new RangeError(`The body is longer than ${limit} bytes.`)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks, size)
}
