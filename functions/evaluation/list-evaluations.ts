import type { ResponseOf } from '../../shared/api/route.ts'
import type { evaluationApi } from '../../shared/evaluation/api.ts'
import type { Evaluation, OtherEvaluation } from '../../shared/evaluation/evaluation.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { actorOf, type Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import type { DossierRecord } from '../dossiers/dossier-record.ts'
import { loadDossier } from '../dossiers/dossier.store.ts'
import { authoriseService } from './authorise-service.ts'
import { readConsensus, readRequest } from './consensus.store.ts'
import { readEarlier } from './earlier.store.ts'
import { refuseConflicted } from './record-conflict.ts'

type Listed = ResponseOf<(typeof evaluationApi)['GET /dossiers/:dossierId/evaluations']>

const submitted = ({ evaluations }: Pick<DossierRecord, 'evaluations'>): Evaluation[] =>
  evaluations
    .filter((evaluation) => evaluation.submittedAt !== undefined)
    .sort(
      (left, right) =>
        (left.submittedAt ?? '').localeCompare(right.submittedAt ?? '') ||
        left.evaluatorName.localeCompare(right.evaluatorName),
    )

/** Submitted evaluations of a dossier, with their evaluators' names, and what was submitted before: for the service. */
export async function listEvaluations(
  context: Context,
  { dossierId }: { dossierId: string },
): Promise<Listed> {
  const record = await loadDossier(context.table, dossierId)
  authoriseService(context, record)
  const [earlier, consensus, consensusRequest] = await Promise.all([
    readEarlier(context.table, dossierId),
    readConsensus(context.table, dossierId),
    readRequest(context.table, dossierId),
  ])
  return {
    evaluations: submitted(record),
    earlier,
    consensus: consensus ?? null,
    consensusRequest: consensusRequest ?? null,
  }
}

/**
 * What the others gave, for an evaluator who has submitted: scores, comments on them and totals, without names. Before
 * that it is `evaluation.own_first`, so that nobody scores with an eye on the neighbour.
 */
export async function listOtherEvaluations(
  context: Context,
  { dossierId }: { dossierId: string },
): Promise<OtherEvaluation[]> {
  const record = await loadDossier(context.table, dossierId)
  authorise(context, 'evaluation.readOwn', record)
  await refuseConflicted(context, record)
  const { accountId } = actorOf(context)
  const counting = record.assignments.filter(({ state }) => state === 'submitted')
  if (!counting.some(({ evaluatorId }) => evaluatorId === accountId))
    throw new DomainError('evaluation.own_first')
  return submitted(record).flatMap(({ evaluatorId, scores, recommendation }) => {
    const total = counting.find((assignment) => assignment.evaluatorId === evaluatorId)?.total
    return evaluatorId === accountId || total === undefined ? [] : [{ scores, recommendation, total }]
  })
}
