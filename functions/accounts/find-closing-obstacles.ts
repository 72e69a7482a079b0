import type { DossierState } from '../../shared/access/life-cycle.ts'
import type { ClosingObstacle } from '../../shared/accounts/own-data-api.ts'
import type { MyDossier } from '../../shared/dossiers/dossier.ts'
import { actorOf, type Context } from '../context.ts'
import { loadMembers } from '../dossiers/dossier.store.ts'
import { listMyDossiers } from '../dossiers/list-my-dossiers.ts'
import { listMyAssignments } from '../evaluation/my-assignments.ts'
import { readMembers } from '../organisations/member.store.ts'
import { readOrganisationsOf } from '../organisations/organisation.store.ts'

/** States, as applicants know them, after which nothing more is asked of a dossier's lead. */
const OVER: readonly DossierState[] = ['awarded', 'rejected', 'inadmissible', 'withdrawn', 'deleted']

/**
 * What keeps the account from being closed: somebody else would wait for this person and nobody would answer. Judged
 * by what the person may know, so that it tells nothing of a decision before its release.
 */
export async function findClosingObstacles(context: Context): Promise<ClosingObstacle[]> {
  const found = await Promise.all([
    dossierObstacles(context),
    organisationObstacles(context),
    evaluationObstacles(context),
  ])
  const isAdministrator = actorOf(context).roles.includes('admin')
  return [...found.flat(), ...(isAdministrator ? [{ code: 'administrator' as const }] : [])]
}

async function dossierObstacles(context: Context): Promise<ClosingObstacle[]> {
  const open = (await listMyDossiers(context)).filter(({ state }) => !OVER.includes(state))
  const obstacles = await Promise.all(open.map((dossier) => dossierObstacle(context, dossier)))
  return obstacles.flat()
}

async function dossierObstacle(context: Context, dossier: MyDossier): Promise<ClosingObstacle[]> {
  const { accountId } = actorOf(context)
  const leads = (await loadMembers(context.table, dossier.id)).filter(({ relation }) => relation === 'lead')
  if (!leads.every((lead) => lead.accountId === accountId) || leads.length === 0) return []
  const { id: dossierId, projectTitle, reference, state } = dossier
  return [
    { code: 'dossier', dossierId, title: projectTitle || (reference ?? ''), isDraft: state === 'draft' },
  ]
}

/** The last person of an organisation may go; who leaves others behind without a manager may not. */
async function organisationObstacles(context: Context): Promise<ClosingObstacle[]> {
  const { accountId } = actorOf(context)
  const organisations = await readOrganisationsOf(context.table, accountId)
  const obstacles = await Promise.all(
    organisations.map(async ({ id, name }): Promise<ClosingObstacle[]> => {
      const others = (await readMembers(context.table, id)).filter((member) => member.accountId !== accountId)
      const hasManager = others.length === 0 || others.some(({ role }) => role === 'manager')
      return hasManager ? [] : [{ code: 'organisation', organisationId: id, name }]
    }),
  )
  return obstacles.flat()
}

async function evaluationObstacles(context: Context): Promise<ClosingObstacle[]> {
  const assignments = await listMyAssignments(context)
  return assignments
    .filter(
      ({ state, dossierState }) =>
        (state === 'assigned' || state === 'declared') && dossierState === 'evaluation',
    )
    .map(({ dossierId, reference }) => ({ code: 'evaluation', dossierId, reference }))
}
