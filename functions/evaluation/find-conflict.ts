import { DomainError } from '../../shared/errors/domain-error.ts'
import { detectConflict, type ConflictQuestion } from '../../shared/evaluation/conflicts.ts'
import { findAccounts } from '../accounts/find-accounts.ts'
import type { DossierRecord } from '../dossiers/dossier-record.ts'
import { readOrganisationsOf } from '../organisations/organisation.store.ts'
import type { Table } from '../storage/table.ts'
import type { EvaluatorRow } from './assignment.store.ts'

type Parties = ConflictQuestion['dossier']

/** Everybody of every partner of a dossier, as far as the portal knows them. */
export async function findParties(
  table: Table,
  { members, partners }: Pick<DossierRecord, 'members' | 'partners'>,
): Promise<Parties> {
  const ids = members.map((member) => member.accountId)
  const accounts = await findAccounts(table, ids)
  const emails = new Map(accounts.map(({ id, email }) => [id, email]))
  return {
    members: ids.map((accountId) => ({ accountId, email: emails.get(accountId) ?? '' })),
    organisationIds: partners.map((partner) => partner.organisationId),
  }
}

/** Throws `assignment.member` or `assignment.conflict` where the portal sees why somebody must not evaluate. */
export async function refuseConflict(table: Table, parties: Parties, evaluator: EvaluatorRow): Promise<void> {
  const organisations = await readOrganisationsOf(table, evaluator.id)
  const reason = detectConflict({
    evaluator: {
      accountId: evaluator.id,
      email: evaluator.email,
      organisationIds: organisations.map(({ id }) => id),
    },
    dossier: parties,
  })
  if (!reason) return
  const facts = { evaluatorId: evaluator.id, reason }
  throw new DomainError(
    reason === 'member' ? 'assignment.member' : 'assignment.conflict',
    facts,
    'evaluatorIds',
  )
}
