import { hashOf } from '../../shared/canonical-json.ts'
import type { PublicCall } from '../../shared/calls/call.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import { findEvaluationGaps, weightedTotal } from '../../shared/evaluation/scoring.ts'
import { actorOf, type Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import type { AssignmentItem, DossierRecord } from '../dossiers/dossier-record.ts'
import { changeDossier, loadDossier, withFreshDossier } from '../dossiers/dossier.store.ts'
import { Transaction } from '../storage/transaction.ts'
import { putAssignment } from './assignment.store.ts'
import { findReadingForm } from './blind-form.ts'
import {
  contentOf,
  evaluationOf,
  putEvaluation,
  readEvaluation,
  type EvaluationItem,
} from './evaluation.store.ts'
import { emptyEvaluation } from './own-evaluation.ts'
import { recordConflicts, refuseConflicted } from './record-conflict.ts'
import { scoreOf } from './score-of.ts'
import { settle, withAssignment } from './settle.ts'

/**
 * Submits the own evaluation; repeated, it answers the same. The dossier's score is worked out anew from every
 * submitted evaluation that no conflict closes, in the same transaction; of two evaluators in the same second the second starts again from
 * what the first wrote.
 */
export function submitEvaluation(
  context: Context,
  { dossierId }: { dossierId: string },
): Promise<Evaluation> {
  return withFreshDossier(() => submit(context, dossierId))
}

async function submit(context: Context, dossierId: string): Promise<Evaluation> {
  const { accountId } = actorOf(context)
  const [record, own] = await Promise.all([
    loadDossier(context.table, dossierId),
    readEvaluation(context.table, dossierId, accountId),
  ])
  authorise(context, 'evaluation.readOwn', record)
  if (own?.submittedAt) return evaluationOf(own)
  authorise(context, 'evaluation.write', record)
  await refuseConflicted(context, record)
  await recordConflicts(context, dossierId)
  const assignment = record.assignments.find((candidate) => candidate.evaluatorId === accountId)
  if (!assignment) throw new DomainError('assignment.not_assigned')
  const form = await findReadingForm(context.table, record.head)
  const evaluation = own ?? emptyEvaluation(context, dossierId)
  const gaps = findEvaluationGaps(form.grid, evaluation)
  if (gaps.length > 0) throw new DomainError('evaluation.incomplete', { gaps })
  return write(context, { record, form, assignment, own: evaluation })
}

interface Submission {
  record: DossierRecord
  form: PublicCall
  assignment: AssignmentItem
  own: EvaluationItem
}

async function write(context: Context, { record, form, assignment, own }: Submission): Promise<Evaluation> {
  const { head } = record
  const total = weightedTotal(form.grid, own.scores)
  const { reopened: _reopened, ...rest } = own
  const submitted: EvaluationItem = {
    ...rest,
    revision: own.revision + 1,
    submittedAt: context.receivedAt,
    isOpen: false,
  }
  const done: AssignmentItem = { ...assignment, state: 'submitted', total }
  const assignments = withAssignment(record.assignments, done)

  const transaction = new Transaction(context.table)
  putEvaluation(transaction, submitted, own)
  putAssignment(transaction, { record, form }, done)
  const { action, set } = settle({ head, form }, assignments)
  changeDossier(transaction, context, head, {
    event: {
      type: 'evaluation.submitted',
      facts: { evaluationId: own.id, total, contentHash: hashOf(contentOf(own)) },
    },
    set: { ...set, ...scoreOf(form, assignments, [...record.evaluations, submitted]) },
    ...(action && { action }),
  })
  await transaction.commit()
  return evaluationOf(submitted)
}
