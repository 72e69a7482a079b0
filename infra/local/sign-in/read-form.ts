import type { IncomingMessage } from 'node:http'

const LIMIT_BYTES = 10_000

/** The fields of a small form. What is too long reads as an empty one. */
export async function readForm(request: IncomingMessage): Promise<Record<string, string>> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size <= LIMIT_BYTES) chunks.push(bytes)
  }
  if (size > LIMIT_BYTES) return {}
  return Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString('utf8')))
}
