import type { Account } from '../../shared/accounts/account.ts'
import type { Dossier } from '../../shared/dossiers/dossier.ts'
import { evaluationOf, readEvaluation } from '../evaluation/evaluation.store.ts'
import { listMyAssignments } from '../evaluation/my-assignments.ts'
import type { Evaluation, MyAssignment } from '../../shared/evaluation/evaluation.ts'
import type { EvaluatorProfile } from '../../shared/evaluators/profile.ts'
import type { Organisation } from '../../shared/organisations/organisation.ts'
import { actorOf, type Context } from '../context.ts'
import { readProfile } from '../evaluators/profile.store.ts'
import { readMemberships } from '../dossiers/membership.store.ts'
import { readDossier } from '../dossiers/read-dossier.ts'
import { readOrganisationsOf } from '../organisations/organisation.store.ts'
import { loadAccount } from './account.store.ts'
import { readSessionsOf } from './session.store.ts'

/** Everything that the portal knows of a person, as that person may see it. */
export interface OwnData {
  schemaVersion: 1
  exportedAt: string
  account: Account
  sessions: { createdAt: string; seenAt: string }[]
  organisations: Organisation[]
  dossiers: Dossier[]
  assignments: MyAssignment[]
  evaluations: Evaluation[]
  /** What an evaluator said of themselves. */
  evaluatorProfile?: EvaluatorProfile
}

/** Collects it, dossier by dossier: memory holds what one person can hold. */
export async function collectOwnData(context: Context): Promise<OwnData> {
  const { table, receivedAt } = context
  const { accountId } = actorOf(context)
  const [account, sessions, organisations, memberships, assignments, profile] = await Promise.all([
    loadAccount(table, accountId),
    readSessionsOf(context, accountId),
    readOrganisationsOf(table, accountId),
    readMemberships(table, accountId),
    listMyAssignments(context),
    readProfile(table, accountId),
  ])
  const dossiers: Dossier[] = []
  for (const { dossierId } of memberships) dossiers.push(await readDossier(context, { dossierId }))
  const evaluations = await Promise.all(
    assignments.map(({ dossierId }) => readEvaluation(table, dossierId, accountId)),
  )
  return {
    schemaVersion: 1,
    exportedAt: receivedAt,
    account,
    sessions: sessions.map(({ createdAt, seenAt }) => ({ createdAt, seenAt })),
    organisations,
    dossiers,
    assignments,
    evaluations: evaluations.flatMap((evaluation) => (evaluation ? [evaluationOf(evaluation)] : [])),
    ...(profile.revision > 0 && { evaluatorProfile: profile }),
  }
}
