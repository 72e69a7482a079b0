import type { MiddlewareHandler } from 'hono'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { readCookie } from '../accounts/cookies.ts'
import { identify } from '../tokens/identify.ts'
import { bearerOf } from './bearer.ts'
import type { Env } from './env.ts'

/** Says which of the service's own systems asks. A token never comes with a session: one request has one asker. */
export const readToken: MiddlewareHandler<Env> = async (raw, next) => {
  const secret = bearerOf(raw)
  if (secret !== undefined) {
    if (readCookie(raw, '__Host-session')) throw new DomainError('token.with_session')
    raw.set('context', { ...raw.get('context'), actor: await identify(raw.get('context'), secret) })
  }
  await next()
}
