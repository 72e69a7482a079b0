import type { MiddlewareHandler } from 'hono'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { bearerOf } from './bearer.ts'
import type { Env } from './env.ts'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A change must come from the portal's own pages: `Origin` is the portal's, or, where a browser leaves it out,
 * `Sec-Fetch-Site` is `same-origin`. Beside SameSite cookies, this is what stops forged requests. What brings a token
 * needs no such proof: no browser adds one by itself, and it is refused where a session's cookie comes with it.
 */
export function originCheck(portalUrl: string): MiddlewareHandler<Env> {
  const own = new URL(portalUrl).origin
  return async (raw, next) => {
    if (!SAFE_METHODS.has(raw.req.method) && bearerOf(raw) === undefined) {
      const origin = raw.req.header('origin')
      const site = raw.req.header('sec-fetch-site')
      const isOwn = origin === undefined ? site === 'same-origin' : origin === own
      if (!isOwn || (site !== undefined && site !== 'same-origin')) throw new DomainError('request.origin')
    }
    await next()
  }
}
