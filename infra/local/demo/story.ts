import type { Role } from '../../../shared/access/roles.ts'
import type { Account } from '../../../shared/accounts/account.ts'
import { DomainError } from '../../../shared/errors/domain-error.ts'
import type { Language } from '../../../shared/language.ts'
import { createAccount } from '../../../functions/accounts/account.store.ts'
import type { Context } from '../../../functions/context.ts'
import type { Deps } from '../../../functions/deps.ts'
import { Transaction } from '../../../functions/storage/transaction.ts'

/** Tells the demonstration through the portal's own verbs, at the instants at which it happened. */
export class Story {
  readonly deps: Deps
  readonly #accounts = new Map<string, Account>()

  constructor(deps: Deps) {
    this.deps = deps
  }

  /** What a verb gets when this account does something at an instant. */
  at(instant: string, account: Account, overrides: Partial<Context> = {}): Context {
    const { id, name, email, roles, language } = account
    return {
      ...this.deps,
      now: () => instant,
      actor: { accountId: id, name, email, roles },
      receivedAt: instant,
      language,
      requestId: 'demonstration',
      idempotency: undefined,
      ifMatch: undefined,
      ...overrides,
    }
  }

  /** Makes an account as it stands after a first sign-in; a person is made once. */
  async account(
    person: { email: string; name: string; language: Language; roles: readonly Role[] },
    instant: string,
  ): Promise<Account> {
    const known = this.#accounts.get(person.email)
    if (known) return known
    const account: Account = {
      ...person,
      roles: [...person.roles],
      id: this.deps.newId('account'),
      createdAt: instant,
      revision: 1,
    }
    const transaction = new Transaction(this.deps.table)
    createAccount(transaction, account, () => new DomainError('server.fault', { email: person.email }))
    await transaction.commit()
    this.#accounts.set(person.email, account)
    return account
  }
}

const MINUTE = 60 * 1000

/** An instant some minutes after another. */
export const later = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * MINUTE).toISOString()
