import type { Permission } from '../shared/access/permissions.ts'
import type { Role } from '../shared/access/roles.ts'
import type { Scope } from '../shared/access/scopes.ts'
import type { Language } from '../shared/language.ts'
import type { Deps } from './deps.ts'

/** Who asks: a signed-in account, or one of the service's own systems with its token. */
export interface Actor {
  accountId: string
  name: string
  email: string
  roles: readonly Role[]
  /** Of a token: its scopes, and the only permissions that they give. */
  token?: { scopes: readonly Scope[]; granted: readonly Permission[] }
}

/** A repeated request is recognised by its key; the same key with another body is refused. */
interface Idempotency {
  key: string
  /** Hash of route and body. */
  requestHash: string
}

/** What a verb gets beside its input: who, when, and the stores. The instant is taken once, when the request came in. */
export interface Context extends Deps {
  actor: Actor | undefined
  /** ISO instant at which the request was received; the deadline is judged by it. */
  receivedAt: string
  language: Language
  requestId: string
  idempotency: Idempotency | undefined
  /** Revision named by `If-Match`. */
  ifMatch: number | undefined
}

/** The account or token that asks; throws where a route that needs one lets a visitor through (a fault of ours). */
export function actorOf(context: Pick<Context, 'actor'>): Actor {
  if (!context.actor) throw new Error('this verb needs a signed-in account')
  return context.actor
}
