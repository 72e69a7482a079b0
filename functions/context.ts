import type { Role } from '../shared/access/roles.ts'
import type { Language } from '../shared/language.ts'
import type { Deps } from './deps.ts'

/** Who asks: a signed-in account, or a visitor. */
export interface Actor {
  accountId: string
  name: string
  email: string
  roles: readonly Role[]
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

/** The signed-in account; throws where a route that needs one lets a visitor through (a fault of ours). */
export function actorOf(context: Pick<Context, 'actor'>): Actor {
  if (!context.actor) throw new Error('this verb needs a signed-in account')
  return context.actor
}
