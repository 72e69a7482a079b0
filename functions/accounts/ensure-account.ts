import type { Account } from '../../shared/accounts/account.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Language } from '../../shared/language.ts'
import type { Deps } from '../deps.ts'
import { Transaction } from '../storage/transaction.ts'
import { createAccount, findAccountByEmail, normalEmail } from './account.store.ts'
import type { Person } from './claims.ts'

/** The account of an address; made at the first sign-in, once, whoever comes in the same moment. */
export async function ensureAccount(deps: Deps, person: Person, language: Language): Promise<Account> {
  const existing = await findAccountByEmail(deps.table, person.email)
  if (existing) return existing
  const isFirstAdmin = person.email === normalEmail(deps.config.firstAdminEmail)
  const account: Account = {
    id: deps.newId('account'),
    email: person.email,
    name: person.name,
    roles: isFirstAdmin ? ['admin'] : [],
    language,
    createdAt: deps.now(),
    revision: 1,
  }
  const taken = new DomainError('server.busy')
  const transaction = new Transaction(deps.table)
  createAccount(transaction, account, () => taken)
  try {
    await transaction.commit()
    return account
  } catch (error) {
    const twin = error === taken ? await findAccountByEmail(deps.table, person.email) : undefined
    if (!twin) throw error
    return twin
  }
}
