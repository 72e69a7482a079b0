import type { Account } from '../../shared/accounts/account.ts'
import type { Dossier } from '../../shared/dossiers/dossier.ts'
import { evaluationOf, readEvaluation } from '../evaluation/evaluation.store.ts'
import { listMyAssignments } from '../evaluation/my-assignments.ts'
import type { Evaluation, MyAssignment } from '../../shared/evaluation/evaluation.ts'
import { evaluationOfSheet, readSheetsOf } from '../calibration/calibration.store.ts'
import type { EvaluatorProfile } from '../../shared/evaluators/profile.ts'
import type { MarginNotes } from '../../shared/evaluation/margin.ts'
import type { Organisation } from '../../shared/organisations/organisation.ts'
import { actorOf, type Context } from '../context.ts'
import { readAllMarginNotes } from '../evaluation/margin-notes.ts'
import { readProfile } from '../evaluators/profile.store.ts'
import { readMemberships } from '../dossiers/membership.store.ts'
import { readDossier } from '../dossiers/read-dossier.ts'
import { readMessages } from '../messages/thread.store.ts'
import { readOrganisationsOf } from '../organisations/organisation.store.ts'
import type { Table } from '../storage/table.ts'
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
  /** What the person wrote to the service about these dossiers. */
  messages: { dossierId: string; sentAt: string; text: string }[]
  assignments: MyAssignment[]
  evaluations: Evaluation[]
  /** What an evaluator said of themselves. */
  evaluatorProfile?: EvaluatorProfile
  marginNotes: MarginNotes[]
  /** What an evaluator gave the samples of calibration rounds. */
  calibrations: Evaluation[]
}

/** Collects it, dossier by dossier: memory holds what one person can hold. */
export async function collectOwnData(context: Context): Promise<OwnData> {
  const { table, receivedAt } = context
  const { accountId } = actorOf(context)
  const [account, sessions, organisations, memberships, assignments, profile, marginNotes, sheets] =
    await Promise.all([
      loadAccount(table, accountId),
      readSessionsOf(context, accountId),
      readOrganisationsOf(table, accountId),
      readMemberships(table, accountId),
      listMyAssignments(context),
      readProfile(table, accountId),
      readAllMarginNotes(table, accountId),
      readSheetsOf(table, accountId),
    ])
  const dossiers: Dossier[] = []
  for (const { dossierId } of memberships) dossiers.push(await readDossier(context, { dossierId }))
  const messages: OwnData['messages'] = []
  for (const { dossierId } of memberships) messages.push(...(await ownMessages(table, dossierId, accountId)))
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
    messages,
    assignments,
    evaluations: evaluations.flatMap((evaluation) => (evaluation ? [evaluationOf(evaluation)] : [])),
    marginNotes,
    calibrations: sheets.map(evaluationOfSheet),
    ...(profile.revision > 0 && { evaluatorProfile: profile }),
  }
}

/** What one person wrote in the thread of a dossier. */
async function ownMessages(table: Table, dossierId: string, accountId: string): Promise<OwnData['messages']> {
  const all = await readMessages(table, dossierId, 'message')
  return all
    .filter(({ author }) => author === accountId)
    .map(({ sentAt, text }) => ({ dossierId, sentAt, text }))
}
