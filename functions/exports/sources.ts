import type { Call } from '../../shared/calls/call.ts'
import type { DossierRow } from '../../shared/dossiers/dossier.ts'
import { Evaluation } from '../../shared/evaluation/evaluation.ts'
import { weightedTotal } from '../../shared/evaluation/scoring.ts'
import type { EvaluationRow } from '../../shared/exports/evaluation-columns.ts'
import { callRowPages } from '../decisions/call-rows.ts'
import { readMemberships } from '../dossiers/membership.store.ts'
import type { Table } from '../storage/table.ts'

/** Dossiers of a call from submission on, a page at a time. */
export async function* dossierPages(table: Table, callId: string): AsyncGenerator<DossierRow[]> {
  for await (const page of callRowPages(table, callId)) yield page.map(({ row }) => row)
}

/**
 * Dossiers in which an account is involved, as member or evaluator: a role gives nothing there, so what others scored
 * or handed in stays out of what it exports.
 */
export async function dossiersOfOwn(table: Table, accountId: string): Promise<ReadonlySet<string>> {
  const [memberships, assignments] = await Promise.all([
    readMemberships(table, accountId),
    table.partition(accountId, 'assignment#'),
  ])
  const assigned = assignments.map(({ sk }) => sk.slice('assignment#'.length))
  return new Set([...memberships.map(({ dossierId }) => dossierId), ...assigned])
}

/** Submitted evaluations of a call, by dossier, but for the dossiers of the asker's own; `passed` counts dossiers. */
export async function* evaluationPages(
  table: Table,
  call: Pick<Call, 'id' | 'grid'>,
  accountId: string,
  passed: (dossiers: number) => void,
): AsyncGenerator<EvaluationRow[]> {
  const own = await dossiersOfOwn(table, accountId)
  for await (const page of dossierPages(table, call.id)) {
    const scored = page.filter(({ id, evaluationsDone }) => evaluationsDone > 0 && !own.has(id))
    const rows = await Promise.all(scored.map((row) => evaluationsOf(table, call, row)))
    yield rows.flat()
    passed(page.length)
  }
}

async function evaluationsOf(
  table: Table,
  { grid }: Pick<Call, 'grid'>,
  { id, reference, projectTitle }: DossierRow,
): Promise<EvaluationRow[]> {
  const items = await table.partition(id, 'evaluation#')
  return items
    .map((item) => Evaluation.parse(item))
    .filter(({ submittedAt }) => submittedAt !== undefined)
    .sort((left, right) => left.evaluatorName.localeCompare(right.evaluatorName))
    .map((evaluation) => ({
      reference,
      projectTitle,
      total: weightedTotal(grid, evaluation.scores),
      evaluation,
    }))
}
