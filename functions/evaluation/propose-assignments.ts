import type { DossierState } from '../../shared/access/life-cycle.ts'
import type { PublicCall } from '../../shared/calls/call.ts'
import type { DossierRow } from '../../shared/dossiers/dossier.ts'
import { languagesOf, themesOf } from '../../shared/evaluation/match-cost.ts'
import { isExpected } from '../../shared/evaluation/progress.ts'
import type { ProposedDossier } from '../../shared/evaluation/proposal.ts'
import { propose, type ProposalDossier, type ProposalEvaluator } from '../../shared/evaluation/propose.ts'
import { findForm, findPublishedCall } from '../calls/find-call.ts'
import { callRowPages } from '../decisions/call-rows.ts'
import type { Deps } from '../deps.ts'
import { answersOf } from '../dossiers/content.ts'
import { loadDossier } from '../dossiers/dossier.store.ts'
import { readProfiles } from '../evaluators/profile.store.ts'
import type { Table } from '../storage/table.ts'
import { readDropOuts, readEvaluators, readLoads } from './assignment.store.ts'
import { findJudges, findParties } from './find-conflict.ts'
import { noteProposal, putParts, readProposal, type ProposalItem } from './proposal.store.ts'

const ASSIGNABLE: readonly DossierState[] = ['admissible', 'evaluation']

/** How many dossiers are read at the same time. */
const AT_ONCE = 25

/**
 * Makes the proposal that was asked for: nothing is assigned, staff edit it and accept it dossier by dossier. May be
 * called again at any moment; one that was overtaken by a later asking ends.
 */
export async function proposeAssignments(
  deps: Deps,
  { callId, proposalId }: { callId: string; proposalId: string },
): Promise<void> {
  const asked = await readProposal(deps.table, callId)
  if (asked?.id !== proposalId || asked.state === 'done') return
  try {
    await make(deps, callId, asked)
  } catch (error) {
    await noteProposal(deps.table, callId, { ...asked, state: 'failed', beatAt: deps.now() })
    throw error
  }
}

async function make({ table, now }: Deps, callId: string, asked: ProposalItem): Promise<void> {
  const call = await findPublishedCall(table, callId)
  const [evaluators, rows] = await Promise.all([readEvaluatorsOf(table, callId), readRows(table, callId)])
  const tell = (read: number) =>
    noteProposal(table, callId, { ...asked, state: 'running', read, all: rows.length, beatAt: now() })
  const wanting: ProposalDossier[] = []
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    if (!(await tell(start))) return
    const page = rows.slice(start, start + AT_ONCE).map((row) => readWanting(table, row, call))
    wanting.push(...(await Promise.all(page)).filter(({ demand }) => demand > 0))
  }
  if (!(await tell(rows.length))) return
  const answer = propose(evaluators, wanting, now().slice(0, 10))
  const names = new Map(evaluators.map(({ id, name }) => [id, name]))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const known = new Map(wanting.map((dossier) => [dossier.id, dossier.known]))
  const dossiers = answer.dossiers.map(({ evaluatorIds, dossierId, ...rest }): ProposedDossier => ({
    ...rest,
    dossierId,
    reference: byId.get(dossierId)?.reference ?? '',
    projectTitle: byId.get(dossierId)?.projectTitle ?? '',
    evaluators: evaluatorIds.map((id) => ({ id, name: names.get(id) ?? '' })),
    known: [...(known.get(dossierId) ?? [])],
  }))
  await putParts(table, asked, dossiers)
  await noteProposal(table, callId, {
    ...asked,
    state: 'done',
    read: rows.length,
    all: rows.length,
    beatAt: now(),
    underMinimum: answer.underMinimum.map(({ evaluatorId, load, minimum }) => ({
      name: names.get(evaluatorId) ?? '',
      load,
      minimum,
    })),
  })
}

async function readEvaluatorsOf(
  table: Table,
  callId: string,
): Promise<(ProposalEvaluator & { name: string })[]> {
  const [all, gone] = await Promise.all([readEvaluators(table), readDropOuts(table, callId)])
  const evaluators = all.filter(({ id }) => !gone.has(id))
  const ids = evaluators.map(({ id }) => id)
  const [judges, profiles, loads] = await Promise.all([
    findJudges(table, ids),
    readProfiles(table, ids),
    readLoads(table, callId),
  ])
  return evaluators.map(({ id, name, email }) => ({
    id,
    name: name || email,
    judge: judges.get(id),
    profile: profiles.get(id),
    load: loads.get(id) ?? 0,
  }))
}

async function readRows(table: Table, callId: string): Promise<DossierRow[]> {
  const rows: DossierRow[] = []
  for await (const page of callRowPages(table, callId))
    rows.push(...page.map(({ row }) => row).filter(({ state }) => ASSIGNABLE.includes(state)))
  return rows
}

async function readWanting(table: Table, row: DossierRow, call: PublicCall): Promise<ProposalDossier> {
  const record = await loadDossier(table, row.id)
  const { head, assignments, lifts } = record
  const { form } = await findForm(table, head.callId, head.formVersion)
  return {
    id: row.id,
    parties: await findParties(table, record),
    skills: {
      languages: languagesOf([row.territory, ...row.partnerTerritories]),
      themes: themesOf(form, answersOf(record)),
    },
    demand: Math.max(0, call.evaluationsPerDossier - assignments.filter(isExpected).length),
    known: assignments.map(({ evaluatorId }) => evaluatorId),
    lifts,
  }
}
