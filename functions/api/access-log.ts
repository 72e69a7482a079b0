import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Env } from './env.ts'

/**
 * One line for each answered request: which route, how long, what came of it. No path, query, address or account:
 * none of them is needed to follow a fault, and all are personal or lead to somebody.
 */
export const accessLog: MiddlewareHandler<Env> = async (raw, next) => {
  const startedAt = performance.now()
  await next()
  const { log, requestId } = raw.get('context')
  const route = matchedRoutes(raw).findLast(({ path }) => !path.endsWith('*'))
  log({
    level: raw.res.status >= 500 ? 'error' : 'info',
    message: 'request',
    requestId,
    method: raw.req.method,
    route: route?.path ?? 'none',
    status: raw.res.status,
    ...(raw.get('problem') && { code: raw.get('problem') }),
    milliseconds: Math.round(performance.now() - startedAt),
  })
}
