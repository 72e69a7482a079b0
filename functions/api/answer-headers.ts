import type { MiddlewareHandler } from 'hono'
import type { Env } from './env.ts'

// An answer of the API is data for the portal's own pages: nothing may run, frame, embed or keep it.
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** Security headers of every answer; one that does not say how long it keeps is not kept at all. */
export const answerHeaders: MiddlewareHandler<Env> = async (raw, next) => {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) raw.header(name, value)
  if (!raw.res.headers.has('Cache-Control')) raw.header('Cache-Control', 'no-store')
}
