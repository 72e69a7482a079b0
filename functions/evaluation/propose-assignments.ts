import type { DossierState } from '../../shared/access/life-cycle.ts'
import type { ResponseOf } from '../../shared/api/route.ts'
import type { DossierRow } from '../../shared/dossiers/dossier.ts'
import type { evaluationApi } from '../../shared/evaluation/api.ts'
import { assign, type Pair } from '../../shared/evaluation/assignment.ts'
import {
  detectConflicts,
  standingConflict,
  type ConflictQuestion,
} from '../../shared/evaluation/conflicts.ts'
import { isExpected } from '../../shared/evaluation/progress.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import type { Context } from '../context.ts'
import { callRowPages } from '../decisions/call-rows.ts'
import { loadDossier } from '../dossiers/dossier.store.ts'
import type { Table } from '../storage/table.ts'
import { readEvaluators, readLoads, type EvaluatorRow } from './assignment.store.ts'
import { findJudges, findParties } from './find-conflict.ts'

type Proposed = ResponseOf<
  (typeof evaluationApi)['GET /calls/:callId/assignment-proposal']
>['dossiers'][number]

const ASSIGNABLE: readonly DossierState[] = ['admissible', 'evaluation']

/** How many dossiers are read at the same time. */
const AT_ONCE = 25

type Candidate = EvaluatorRow & { judge: ConflictQuestion['evaluator'] | undefined }

/** A dossier that lacks evaluators: how many, and which evaluators must not or already do. */
interface Wanting {
  row: DossierRow
  demand: number
  closed: number[]
}

/**
 * Proposes evaluators for the dossiers that lack some, without conflict and with loads as equal as can be, what each
 * has already included. Nothing is written: staff edit the proposal and accept it dossier by dossier.
 */
export async function proposeAssignments(
  context: Context,
  { callId }: { callId: string },
): Promise<Proposed[]> {
  const { table } = context
  const call = await findPublishedCall(table, callId)
  const [evaluators, loads] = await Promise.all([readCandidates(table), readLoads(table, callId)])
  const wanting = (await readWanting(table, callId, evaluators, call.evaluationsPerDossier)).filter(
    ({ demand }) => demand > 0,
  )
  const answer = assign({
    costs: evaluators.map(() => wanting.map(() => 0)),
    demands: wanting.map(({ demand }) => demand),
    carried: evaluators.map(({ id }) => loads.get(id) ?? 0),
    conflicts: wanting.flatMap(({ closed }, dossier) =>
      closed.map((evaluator): Pair => [evaluator, dossier]),
    ),
  })
  const lacking = new Map(answer.unserved.map((one) => [one.dossier, one]))
  return wanting.map(({ row, closed }, index) => {
    const lack = lacking.get(index)
    const proposed = answer.pairs.filter(([, dossier]) => dossier === index).map(([evaluator]) => evaluator)
    return {
      dossierId: row.id,
      reference: row.reference,
      projectTitle: row.projectTitle,
      evaluators: evaluators
        .filter((_, evaluator) => proposed.includes(evaluator))
        .map(({ id, name, email }) => ({ id, name: name || email })),
      missing: lack?.missing ?? 0,
      eligible: evaluators.length - closed.length,
      ...(lack && { reason: lack.reason }),
    }
  })
}

async function readCandidates(table: Table): Promise<Candidate[]> {
  const evaluators = await readEvaluators(table)
  const judges = await findJudges(
    table,
    evaluators.map(({ id }) => id),
  )
  return evaluators.map((evaluator) => ({ ...evaluator, judge: judges.get(evaluator.id) }))
}

async function readWanting(
  table: Table,
  callId: string,
  evaluators: readonly Candidate[],
  perDossier: number,
): Promise<Wanting[]> {
  const rows: DossierRow[] = []
  for await (const page of callRowPages(table, callId))
    rows.push(...page.map(({ row }) => row).filter(({ state }) => ASSIGNABLE.includes(state)))
  const wanting: Wanting[] = []
  for (let start = 0; start < rows.length; start += AT_ONCE)
    wanting.push(
      ...(await Promise.all(
        rows.slice(start, start + AT_ONCE).map((row) => wantingOf(table, row, evaluators, perDossier)),
      )),
    )
  return wanting
}

async function wantingOf(
  table: Table,
  row: DossierRow,
  evaluators: readonly Candidate[],
  perDossier: number,
): Promise<Wanting> {
  const record = await loadDossier(table, row.id)
  const parties = await findParties(table, record)
  const known = new Set(record.assignments.map(({ evaluatorId }) => evaluatorId))
  const closed = evaluators.flatMap(({ id, judge }, index) => {
    const lifted = record.lifts.find(({ accountId }) => accountId === id)?.kinds
    const isOpen = judge && !standingConflict(detectConflicts({ evaluator: judge, dossier: parties }), lifted)
    return known.has(id) || !isOpen ? [index] : []
  })
  return { row, demand: Math.max(0, perDossier - record.assignments.filter(isExpected).length), closed }
}
