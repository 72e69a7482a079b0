import type { MiddlewareHandler } from 'hono'
import { sha256Hex } from '../../shared/canonical-json.ts'
import { readCookie } from '../accounts/cookies.ts'
import type { SessionMemory } from '../accounts/session-memory.ts'
import type { Env } from './env.ts'

/** Says who asks: the account of the session whose cookie came along, or a visitor. */
export function readSession(sessions: SessionMemory): MiddlewareHandler<Env> {
  return async (raw, next) => {
    raw.set('sessions', sessions)
    const secret = readCookie(raw, '__Host-session')
    if (secret) {
      const known = await sessions.find(sha256Hex(secret))
      raw.set('session', known ? { state: 'running', session: known.session } : { state: 'expired' })
      if (known) {
        const { id, name, email, roles } = known.account
        raw.set('context', { ...raw.get('context'), actor: { accountId: id, name, email, roles } })
      }
    }
    await next()
  }
}
