import {
  detectConflicts,
  standingConflict,
  type ConflictQuestion,
  type DetectedConflict,
} from '../../shared/evaluation/conflicts.ts'
import type { KnownOrganisation } from '../../shared/evaluation/same-party.ts'
import { findAccounts } from '../accounts/find-accounts.ts'
import type { DossierRecord } from '../dossiers/dossier-record.ts'
import { itemsOf } from '../dossiers/dossier.store.ts'
import { readProfiles } from '../evaluators/profile.store.ts'
import { readOrganisationsByIds, readOrganisationsOf } from '../organisations/organisation.store.ts'
import type { Table } from '../storage/table.ts'

type Parties = ConflictQuestion['dossier']
type Judge = ConflictQuestion['evaluator']
type Subject = Pick<DossierRecord, 'members' | 'partners'>

/** Everybody and every organisation of every partner of a dossier, as far as the portal knows them. */
export async function findParties(table: Table, { members, partners }: Subject): Promise<Parties> {
  const [accounts, organisations] = await Promise.all([
    findAccounts(
      table,
      members.map(({ accountId }) => accountId),
    ),
    readOrganisationsByIds(
      table,
      partners.map(({ organisationId }) => organisationId),
    ),
  ])
  const people = new Map(accounts.map((account) => [account.id, account]))
  const registered = new Map(organisations.map((organisation) => [organisation.id, organisation]))
  return {
    members: members.map(({ accountId, name }) => ({
      accountId,
      email: people.get(accountId)?.email ?? '',
      name: people.get(accountId)?.name || (name ?? ''),
    })),
    organisations: partners.map(({ organisationId, name, identifier }) => ({
      id: organisationId,
      name,
      identifiers: [identifier, ...(registered.get(organisationId)?.otherIdentifiers ?? [])],
    })),
  }
}

/** What the portal knows of people who might judge, by account: evaluators, or members of a committee. */
export async function findJudges(
  table: Table,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, Judge>> {
  const [accounts, profiles] = await Promise.all([
    findAccounts(table, accountIds),
    readProfiles(table, accountIds),
  ])
  const judges = await Promise.all(
    accounts.map(async ({ id, email, name }): Promise<Judge> => {
      const profile = profiles.get(id)
      const own = (await readOrganisationsOf(table, id)).map((organisation): KnownOrganisation => ({
        id: organisation.id,
        name: organisation.name,
        identifiers: [organisation.identifier, ...organisation.otherIdentifiers],
      }))
      const said = (profile?.affiliations ?? []).map((one): KnownOrganisation => ({
        name: one.name,
        identifiers: one.identifier ? [one.identifier] : [],
      }))
      return {
        accountId: id,
        email,
        name,
        organisations: [...own, ...said],
        relations: profile?.relations ?? [],
      }
    }),
  )
  return new Map(judges.map((judge) => [judge.accountId, judge]))
}

/** What closes a dossier to a person: what the portal sees, or what the person declared. */
type Closing = DetectedConflict | 'declared'

/** What the portal sees between people and a dossier and nobody lifted, by account; who has none is left out. */
export async function findConflicts(
  table: Table,
  record: Pick<DossierRecord, 'members' | 'partners' | 'lifts'>,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, DetectedConflict>> {
  const [parties, judges] = await Promise.all([findParties(table, record), findJudges(table, accountIds)])
  return new Map(
    [...judges].flatMap(([id, evaluator]): [string, DetectedConflict][] => {
      const lifted = record.lifts.find(({ accountId }) => accountId === id)?.kinds
      const conflict = standingConflict(detectConflicts({ evaluator, dossier: parties }), lifted)
      return conflict ? [[id, conflict]] : []
    }),
  )
}

/**
 * Who must keep away from a dossier, by account, and why: for a committee's vote as for an evaluation. An evaluator's
 * declared conflict counts here too; a question to the staff counts until it is answered.
 */
export async function findClosings(
  table: Table,
  record: Pick<DossierRecord, 'members' | 'partners' | 'lifts' | 'assignments'>,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, Closing>> {
  const declared = record.assignments
    .filter(({ state, evaluatorId }) => state === 'conflicted' && accountIds.includes(evaluatorId))
    .map(({ evaluatorId }): [string, Closing] => [evaluatorId, 'declared'])
  return new Map<string, Closing>([...declared, ...(await findConflicts(table, record, accountIds))])
}

/** What a conflict is judged by, where the rest of a dossier is not needed. */
export async function loadSubject(
  table: Table,
  dossierId: string,
): Promise<Pick<DossierRecord, 'members' | 'partners' | 'lifts'>> {
  const [members, partners, lifts] = await Promise.all(
    ['member#', 'partner#', 'lifted#'].map((prefix) => table.partition(dossierId, prefix)),
  )
  return {
    members: itemsOf(members ?? [], 'Member'),
    partners: itemsOf(partners ?? [], 'Partner'),
    lifts: itemsOf(lifts ?? [], 'ConflictLift'),
  }
}
