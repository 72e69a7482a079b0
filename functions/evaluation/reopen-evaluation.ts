import { hashOf } from '../../shared/canonical-json.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Assignment } from '../../shared/evaluation/evaluation.ts'
import { weightedTotal } from '../../shared/evaluation/scoring.ts'
import { isEvaluationComplete } from '../../shared/evaluation/progress.ts'
import { actorOf, type Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import type { AssignmentItem, DossierRecord } from '../dossiers/dossier-record.ts'
import { changeDossier, loadDossier, withFreshDossier } from '../dossiers/dossier.store.ts'
import { sendLater } from '../output/outbox.ts'
import { Transaction } from '../storage/transaction.ts'
import { putAssignment } from './assignment.store.ts'
import { findReadingForm } from './blind-form.ts'
import { assignmentsOf } from './assignments-of.ts'
import { authoriseService } from './authorise-service.ts'
import { contentOf, putEvaluation, readEvaluation, type EvaluationItem } from './evaluation.store.ts'
import { keepEarlier } from './earlier.store.ts'
import { scoreOf } from './score-of.ts'
import { settle, withAssignment } from './settle.ts'

interface Input {
  dossierId: string
  evaluatorId: string
  reason: string
}

/**
 * Opens a submitted evaluation again, with a reason. What was submitted is kept as it was, and counts no longer; the
 * evaluator is told, goes on from there and submits anew.
 */
export function reopenEvaluation(context: Context, input: Input): Promise<Assignment[]> {
  return withFreshDossier(() => reopen(context, input))
}

async function reopen(context: Context, { dossierId, evaluatorId, reason }: Input): Promise<Assignment[]> {
  const [record, own] = await Promise.all([
    loadDossier(context.table, dossierId),
    readEvaluation(context.table, dossierId, evaluatorId),
  ])
  authoriseService(context, record)
  authorise(context, 'evaluation.reopen', record)
  const assignment = record.assignments.find((candidate) => candidate.evaluatorId === evaluatorId)
  if (!own?.submittedAt || assignment?.state !== 'submitted')
    throw new DomainError('evaluation.not_submitted', { evaluatorId })
  return write(context, { record, assignment, own, reason })
}

interface Reopening {
  record: DossierRecord
  assignment: AssignmentItem
  own: EvaluationItem
  reason: string
}

async function write(
  context: Context,
  { record, assignment, own, reason }: Reopening,
): Promise<Assignment[]> {
  const { head } = record
  const { evaluatorId } = assignment
  const form = await findReadingForm(context.table, head)
  const { submittedAt: _at, ...rest } = own
  const { total, ...declared } = assignment
  const opened: AssignmentItem = { ...declared, state: 'declared' }
  const assignments = withAssignment(record.assignments, opened)
  const isIncomplete = !isEvaluationComplete(assignments, form.evaluationsPerDossier)

  const transaction = new Transaction(context.table)
  keepEarlier(transaction, own, {
    reason,
    reopenedAt: context.receivedAt,
    reopenedByName: actorOf(context).name,
  })
  putEvaluation(
    transaction,
    {
      ...rest,
      revision: own.revision + 1,
      isOpen: true,
      reopened: { at: context.receivedAt, reason, total: weightedTotal(form.grid, own.scores) },
    },
    own,
  )
  putAssignment(transaction, { record, form }, opened)
  changeDossier(transaction, context, head, {
    event: {
      type: 'evaluation.reopened',
      facts: { evaluationId: own.id, evaluatorId, reason, total, contentHash: hashOf(contentOf(own)) },
    },
    set: { ...settle({ head, form }, assignments).set, ...scoreOf(form, assignments, record.evaluations) },
    ...(head.state === 'evaluated' && isIncomplete && { action: 'reopenEvaluation' as const }),
  })
  sendLater(transaction, context, 'mail.evaluationReopened', {
    dossierId: head.id,
    accountIds: [evaluatorId],
    reason,
  })
  await transaction.commit()
  return assignmentsOf(assignments)
}
