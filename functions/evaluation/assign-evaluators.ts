import type { DossierState, TransitionName } from '../../shared/access/life-cycle.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Assignment } from '../../shared/evaluation/evaluation.ts'
import { isAsking, isExpected } from '../../shared/evaluation/progress.ts'
import { actorOf, type Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import type { AssignmentItem, DossierRecord } from '../dossiers/dossier-record.ts'
import { changeDossier, loadDossier, withFreshDossier } from '../dossiers/dossier.store.ts'
import { sendLater } from '../output/outbox.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { keys } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'
import { changeLoad, putAssignment, readEvaluator, type EvaluatorRow } from './assignment.store.ts'
import { findReadingForm } from './blind-form.ts'
import { assignmentsOf } from './assignments-of.ts'
import { findConflicts } from './find-conflict.ts'
import { settle } from './settle.ts'

interface Input {
  dossierId: string
  evaluatorIds: readonly string[]
  /** Who has the dossier as far as the asker knows. */
  known?: readonly string[] | undefined
}

/**
 * Assigns evaluators; those assigned already stay. Who asked about a conflict is answered by it: assigned anew, they
 * declare once more. The first assignment opens the evaluation; one after its end, for a third opinion, opens it again.
 */
export function assignEvaluators(context: Context, input: Input): Promise<Assignment[]> {
  return once(
    context,
    () => withFreshDossier(() => assign(context, input)),
    async () => assignmentsOf((await loadDossier(context.table, input.dossierId)).assignments),
  )
}

const OPENING: Partial<Record<DossierState, TransitionName>> = {
  admissible: 'openEvaluation',
  evaluated: 'reopenEvaluation',
}

async function assign(
  context: Context,
  { dossierId, evaluatorIds, known: seen }: Input,
): Promise<Assignment[]> {
  const record = await loadDossier(context.table, dossierId)
  authorise(context, 'assignment.write', record)
  const { head, assignments } = record
  const wanted = [...new Set(evaluatorIds)].filter((id) => isNew(assignments, id))
  if (wanted.length === 0) return assignmentsOf(assignments)
  if (seen) refuseUnseen(assignments, [...seen, ...evaluatorIds])

  const form = await findReadingForm(context.table, head)
  const added = (await findEligible(context, record, wanted)).map((row) =>
    newAssignment(context, record, row),
  )
  const known = new Set(assignments.filter(isExpected).map((assignment) => assignment.evaluatorId))
  const all = [...assignments.filter(({ evaluatorId }) => !wanted.includes(evaluatorId)), ...added]

  const transaction = new Transaction(context.table)
  for (const assignment of added) {
    putAssignment(transaction, { record, form }, assignment)
    if (!known.has(assignment.evaluatorId)) changeLoad(transaction, assignment, 1)
    checkStillEvaluator(transaction, assignment.evaluatorId)
  }
  const { set } = settle({ head, form }, all)
  const action = OPENING[head.state]
  changeDossier(transaction, context, head, {
    event: { type: 'evaluators.assigned', facts: { evaluatorIds: wanted } },
    ...(action && { action }),
    ...(set && { set }),
  })
  sendLater(transaction, context, 'mail.evaluatorAssigned', { dossierId, accountIds: wanted })
  rememberRequest(transaction, context, dossierId)
  await transaction.commit()
  return assignmentsOf(all)
}

/** Whether somebody has to be assigned; throws where they declared a conflict, which stays. */
function isNew(assignments: readonly AssignmentItem[], evaluatorId: string): boolean {
  const known = assignments.find((assignment) => assignment.evaluatorId === evaluatorId)
  if (known && !isExpected(known))
    throw new DomainError('assignment.conflict', { evaluatorId, reason: 'declared' }, 'evaluatorIds')
  return !known || isAsking(known)
}

/** Throws where somebody else was assigned since the asker looked: what they ask for may be too much now. */
function refuseUnseen(assignments: readonly AssignmentItem[], seen: readonly string[]): void {
  const unseen = assignments.filter((one) => isExpected(one) && !seen.includes(one.evaluatorId))
  if (unseen.length === 0) return
  const names = unseen.map(({ evaluatorName }) => evaluatorName).join(', ')
  throw new DomainError('assignment.changed_meanwhile', { names })
}

/** The evaluators, each without a conflict that the portal can see. */
async function findEligible(
  context: Context,
  record: DossierRecord,
  wanted: readonly string[],
): Promise<EvaluatorRow[]> {
  const { table } = context
  const evaluators = await Promise.all(
    wanted.map(async (evaluatorId) => {
      const evaluator = await readEvaluator(table, evaluatorId)
      if (!evaluator) throw notAnEvaluator(evaluatorId)
      return evaluator
    }),
  )
  for (const [evaluatorId, reason] of await findConflicts(table, record, wanted))
    throw new DomainError(
      reason === 'member' ? 'assignment.member' : 'assignment.conflict',
      { evaluatorId, reason },
      'evaluatorIds',
    )
  return evaluators
}

const notAnEvaluator = (evaluatorId: string) =>
  new DomainError('assignment.not_an_evaluator', { evaluatorId }, 'evaluatorIds')

/** The role may be taken in the same second. */
function checkStillEvaluator(transaction: Transaction, evaluatorId: string): void {
  transaction.check(keys.evaluatorRow(evaluatorId), {
    expression: 'attribute_exists(pk)',
    otherwise: () => notAnEvaluator(evaluatorId),
  })
}

const newAssignment = (
  context: Context,
  { head }: DossierRecord,
  { id, name }: EvaluatorRow,
): AssignmentItem => ({
  dossierId: head.id,
  callId: head.callId,
  evaluatorId: id,
  evaluatorName: name,
  state: 'assigned',
  assignedAt: context.receivedAt,
  assignedBy: actorOf(context).accountId,
})
