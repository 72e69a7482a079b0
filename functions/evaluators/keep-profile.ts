import { DomainError } from '../../shared/errors/domain-error.ts'
import { findAvailabilityFault } from '../../shared/evaluators/availability.ts'
import type { EvaluatorContent, EvaluatorProfile } from '../../shared/evaluators/profile.ts'
import { actorOf, type Context } from '../context.ts'
import { Transaction } from '../storage/transaction.ts'
import { readPointers } from '../evaluation/assignment.store.ts'
import { recordConflicts } from '../evaluation/record-conflict.ts'
import { putProfile, readProfile } from './profile.store.ts'

/** What the asker said of themselves. */
export const readOwnProfile = (context: Context): Promise<EvaluatorProfile> =>
  readProfile(context.table, actorOf(context).accountId)

/** Saves the own profile on the revision that `If-Match` names. */
export async function saveOwnProfile(context: Context, content: EvaluatorContent): Promise<EvaluatorProfile> {
  const { table, ifMatch } = context
  const fault = findAvailabilityFault(content.availability)
  if (fault)
    throw new DomainError(fault, {}, fault === 'evaluator.period' ? 'availability.to' : 'availability.most')
  const before = await readProfile(table, actorOf(context).accountId)
  if (before.revision !== ifMatch) throw new DomainError('precondition.failed')
  const profile = { ...before, ...content, revision: before.revision + 1, savedAt: context.receivedAt }
  const transaction = new Transaction(table)
  putProfile(transaction, profile)
  await transaction.commit()
  // A tie that is declared today closes what was assigned yesterday. What a crash leaves is found at the next reading.
  for (const { dossierId } of await readPointers(table, profile.accountId))
    await recordConflicts(context, dossierId)
  return profile
}
