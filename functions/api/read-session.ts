import type { Context as HonoContext, MiddlewareHandler } from 'hono'
import { sha256Hex } from '../../shared/canonical-json.ts'
import { readCookie } from '../accounts/cookies.ts'
import type { SessionMemory } from '../accounts/session-memory.ts'
import type { Env } from './env.ts'

/** Says who asks: the account of the session whose cookie came along, or a visitor. */
export function readSession(sessions: SessionMemory): MiddlewareHandler<Env> {
  return async (raw, next) => {
    raw.set('sessions', sessions)
    await tellWhoAsks(raw)
    await next()
  }
}

/**
 * The same read anew, for whom the door refuses: another instance may have given them the role a moment ago, and
 * whoever accepts an invitation goes on at once.
 */
export async function readSessionAnew(raw: HonoContext<Env>): Promise<void> {
  const { actor } = raw.get('context')
  if (!actor) return
  raw.get('sessions').forget(actor.accountId)
  await tellWhoAsks(raw)
}

async function tellWhoAsks(raw: HonoContext<Env>): Promise<void> {
  const secret = readCookie(raw, '__Host-session')
  if (!secret) return
  const known = await raw.get('sessions').find(sha256Hex(secret))
  raw.set('session', known ? { state: 'running', session: known.session } : { state: 'expired' })
  if (!known) return
  const { id, name, email, roles } = known.account
  raw.set('context', { ...raw.get('context'), actor: { accountId: id, name, email, roles } })
}
