import type { Role } from '../../shared/access/roles.ts'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call, CallContent } from '../../shared/calls/call.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Language } from '../../shared/language.ts'
import type { NewOrganisation, Organisation } from '../../shared/organisations/organisation.ts'
import { createAccount } from '../accounts/account.store.ts'
import { createCall } from '../calls/create-call.ts'
import { publishCall } from '../calls/publish-call.ts'
import type { Context } from '../context.ts'
import type { Deps } from '../deps.ts'
import { registerOrganisation } from '../organisations/register-organisation.ts'
import { Transaction } from '../storage/transaction.ts'
import { sampleCall } from './sample-call.ts'

export interface SeedAccount {
  roles?: readonly Role[]
  email?: string
  name?: string
  /** Of the account; French where absent. */
  language?: Language
}

/** An account as it stands after a first sign-in, with roles. */
export async function seedAccount(deps: Deps, wanted: SeedAccount = {}): Promise<Account> {
  const id = deps.newId('account')
  const account: Account = {
    id,
    email: wanted.email ?? `person-${id.slice(-8)}@portal.example`,
    name: wanted.name ?? `Person ${id.slice(-4)}`,
    roles: [...(wanted.roles ?? [])],
    language: wanted.language ?? 'fr',
    createdAt: deps.now(),
    revision: 1,
  }
  const transaction = new Transaction(deps.table)
  createAccount(transaction, account, () => new DomainError('server.fault', { email: account.email }))
  await transaction.commit()
  return account
}

/** A call written by `context`'s actor (staff), published unless told otherwise. */
export async function seedCall(
  context: Context,
  overrides: Partial<CallContent> = {},
  { isPublished = true } = {},
): Promise<Call> {
  const draft = await createCall(context, sampleCall(overrides))
  if (!isPublished) return draft
  return publishCall({ ...context, ifMatch: draft.revision }, { callId: draft.id })
}

/** An organisation of `context`'s actor; without a number that could be taken. */
export const seedOrganisation = (
  context: Context,
  overrides: Partial<NewOrganisation> = {},
): Promise<Organisation> =>
  registerOrganisation(context, {
    name: 'Les Amis du Lagon',
    territory: 'MF',
    legalForm: 'association',
    identifier: { scheme: 'OTHER', value: 'not registered yet' },
    address: '12 rue de Hollande, 97150 Saint-Martin',
    ...overrides,
  })
