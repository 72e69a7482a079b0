import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Assignment } from '../../shared/evaluation/evaluation.ts'
import { isExpected } from '../../shared/evaluation/progress.ts'
import { findForm } from '../calls/find-call.ts'
import type { Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import type { AssignmentItem, DossierRecord } from '../dossiers/dossier-record.ts'
import { changeDossier, loadDossier, withFreshDossier } from '../dossiers/dossier.store.ts'
import { Transaction } from '../storage/transaction.ts'
import { changeLoad, removeAssignment } from './assignment.store.ts'
import { assignmentsOf } from './assignments-of.ts'
import { shutEvaluation } from './evaluation.store.ts'
import { settle } from './settle.ts'

interface Input {
  dossierId: string
  evaluatorId: string
  /** Somebody else is to follow: the evaluation stays open, though whoever is left may have submitted. */
  isReplaced?: boolean
}

/**
 * Takes an assignment back before its evaluation is submitted. What the evaluator wrote stays, closed. A declared
 * conflict is not taken back: forgetting it would open the dossier to a new assignment of the same person.
 */
export function takeBackAssignment(context: Context, input: Input): Promise<Assignment[]> {
  return withFreshDossier(() => takeBack(context, input))
}

async function takeBack(
  context: Context,
  { dossierId, evaluatorId, isReplaced = false }: Input,
): Promise<Assignment[]> {
  const record = await loadDossier(context.table, dossierId)
  authorise(context, 'assignment.write', record)
  const assignment = findRemovable(record, evaluatorId)
  const left = record.assignments.filter((other) => other !== assignment)

  const form = await findForm(context.table, record.head.callId, record.head.formVersion)

  const transaction = new Transaction(context.table)
  removeAssignment(transaction, assignment)
  changeLoad(transaction, assignment, -1)
  if (record.evaluations.some((evaluation) => evaluation.evaluatorId === evaluatorId))
    shutEvaluation(transaction, { dossierId, evaluatorId })
  const { set, action } = settle({ head: record.head, form }, left)
  changeDossier(transaction, context, record.head, {
    event: { type: 'assignment.takenBack', facts: { evaluatorId, ...(isReplaced && { isReplaced }) } },
    ...(set && { set }),
    ...(action && !isReplaced && { action }),
  })
  await transaction.commit()
  return assignmentsOf(left)
}

function findRemovable({ assignments }: DossierRecord, evaluatorId: string): AssignmentItem {
  const assignment = assignments.find((candidate) => candidate.evaluatorId === evaluatorId)
  if (!assignment) throw new DomainError('assignment.not_assigned', { evaluatorId })
  if (assignment.state === 'submitted') throw new DomainError('assignment.already_submitted', { evaluatorId })
  if (!isExpected(assignment))
    throw new DomainError('assignment.conflict', { evaluatorId, reason: 'declared' })
  return assignment
}
