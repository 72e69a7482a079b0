import type { Context as HonoContext } from 'hono'
import type { Env } from './env.ts'

/** The token that a request brings (`Authorization: Bearer …`), or undefined where it brings none. */
export function bearerOf(raw: HonoContext<Env>): string | undefined {
  const [scheme = '', ...rest] = (raw.req.header('authorization') ?? '').trim().split(/\s+/u)
  return scheme.toLowerCase() === 'bearer' ? rest.join(' ') : undefined
}
