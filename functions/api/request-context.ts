import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { chooseLanguage } from '../../shared/language.ts'
import type { Deps } from '../deps.ts'
import type { Env } from './env.ts'

/**
 * Gives each request its id, its language and the instant at which it was received: the gateway's clock where there
 * is a gateway, so that what came before a deadline counts even when the work ends after it.
 */
export function requestContext(deps: Deps): MiddlewareHandler<Env> {
  return async (raw, next) => {
    // Hono passes on whatever it was given, also nothing.
    const bindings: Env['Bindings'] | undefined = raw.env
    const gateway = bindings?.requestContext
    const receivedAt = gateway?.timeEpoch ? new Date(gateway.timeEpoch).toISOString() : deps.now()
    const requestId = gateway?.requestId ?? randomUUID()
    raw.set('session', { state: 'missing' })
    raw.set('context', {
      ...deps,
      actor: undefined,
      receivedAt,
      requestId,
      language: chooseLanguage(raw.req.header('accept-language')),
      idempotency: undefined,
      ifMatch: undefined,
    })
    await next()
    raw.header('X-Request-Id', requestId)
  }
}
