import { DomainError } from '../../shared/errors/domain-error.ts'
import { EMPTY_PROFILE } from '../../shared/evaluators/availability.ts'
import { EvaluatorProfile } from '../../shared/evaluators/profile.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'

/** What an evaluator said of themselves; an empty profile where they have not yet. */
export async function readProfile(table: Table, accountId: string): Promise<EvaluatorProfile> {
  const item = await table.get(keys.evaluatorProfile(accountId))
  return item ? EvaluatorProfile.parse(item) : { ...EMPTY_PROFILE, accountId, revision: 0 }
}

/** Profiles of many accounts, by account; who has none is left out. */
export async function readProfiles(
  table: Table,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, EvaluatorProfile>> {
  const items = await table.getMany([...new Set(accountIds)].map(keys.evaluatorProfile))
  const profiles = items.map((item) => EvaluatorProfile.parse(item))
  return new Map(profiles.map((profile) => [profile.accountId, profile]))
}

/** Adds to the transaction a profile, on condition that nobody saved it since the revision before. */
export function putProfile(transaction: Transaction, profile: EvaluatorProfile): void {
  transaction.put(
    {
      ...keys.evaluatorProfile(profile.accountId),
      kind: 'EvaluatorProfile',
      schemaVersion: 1,
      ...profile,
    },
    {
      expression: profile.revision === 1 ? 'attribute_not_exists(pk)' : 'revision = :before',
      ...(profile.revision > 1 && { values: { ':before': profile.revision - 1 } }),
      otherwise: () => new DomainError('precondition.failed'),
    },
  )
}
