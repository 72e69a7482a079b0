import type { Account } from '../../shared/accounts/account.ts'
import type { Deps } from '../deps.ts'
import { findAccount } from './account.store.ts'
import { findSession, isRunning, touchSession, type Session } from './session.store.ts'

/** A session that runs, with the account as it was read at most ten seconds ago. */
export interface KnownSession {
  session: Session
  account: Account
}

const KEPT_FOR_MILLISECONDS = 10_000
const MOST_KEPT = 2_000

/**
 * Sessions that this function instance read in the last ten seconds, so that typing costs no reads. A sign-out, and a
 * role given or taken, is therefore known to every instance within ten seconds.
 */
export class SessionMemory {
  readonly #deps: Pick<Deps, 'table' | 'now'>
  readonly #known = new Map<string, KnownSession & { readAt: number }>()

  readonly #most: number

  constructor(deps: Pick<Deps, 'table' | 'now'>, most = MOST_KEPT) {
    this.#deps = deps
    this.#most = most
  }

  /** The running session of a hash and its account, or undefined; notes that it is in use. */
  async find(hash: string): Promise<KnownSession | undefined> {
    const now = this.#deps.now()
    const known = this.#known.get(hash)
    const isFresh = known && Date.parse(now) - known.readAt < KEPT_FOR_MILLISECONDS
    if (isFresh && isRunning(known.session, now)) return known
    this.#known.delete(hash)
    const read = await this.#read(hash)
    if (read) this.#keep(hash, { ...read, readAt: Date.parse(now) })
    return read
  }

  async #read(hash: string): Promise<KnownSession | undefined> {
    const found = await findSession(this.#deps, hash)
    const session = found && (await touchSession(this.#deps, found))
    const account = session && (await findAccount(this.#deps.table, session.accountId))
    return session && account && !account.closedAt ? { session, account } : undefined
  }

  #keep(hash: string, known: KnownSession & { readAt: number }): void {
    const [oldest] = this.#known.keys()
    if (this.#known.size >= this.#most && oldest !== undefined) this.#known.delete(oldest)
    this.#known.set(hash, known)
  }

  /** Forgets what is known of an account: the next request reads again. */
  forget(accountId: string): void {
    for (const [hash, { account }] of this.#known) if (account.id === accountId) this.#known.delete(hash)
  }
}
