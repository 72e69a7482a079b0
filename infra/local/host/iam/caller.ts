import type { IncomingMessage } from 'node:http'

/** The access key id that a SigV4 `Authorization` header names; `undefined` without such a header. */
export function accessKeyIdOf(request: IncomingMessage): string | undefined {
  return /^AWS4-HMAC-SHA256 Credential=([^/\s]+)\//.exec(request.headers.authorization ?? '')?.[1]
}
