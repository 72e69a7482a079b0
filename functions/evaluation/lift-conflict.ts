import { detectConflicts } from '../../shared/evaluation/conflicts.ts'
import type { Assignment } from '../../shared/evaluation/evaluation.ts'
import { isAsking } from '../../shared/evaluation/progress.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { actorOf, type Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import type { AssignmentItem, ConflictLift, DossierRecord } from '../dossiers/dossier-record.ts'
import { changeDossier, loadDossier, withFreshDossier } from '../dossiers/dossier.store.ts'
import { sendLater } from '../output/outbox.ts'
import { keys } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'
import { changeLoad, putAssignment } from './assignment.store.ts'
import { findReadingForm } from './blind-form.ts'
import { assignmentsOf } from './assignments-of.ts'
import { findJudges, findParties } from './find-conflict.ts'
import { scoreOf } from './score-of.ts'
import { settle, withAssignment } from './settle.ts'

interface Input {
  dossierId: string
  accountId: string
  reason: string
}

/**
 * Lifts what closes a dossier to a person, with a reason that stays in its history. What was declared is declared anew;
 * an evaluation that was submitted before counts again. That somebody writes for the dossier is never lifted, and
 * nobody lifts a conflict of their own.
 */
export function liftConflict(context: Context, input: Input): Promise<Assignment[]> {
  return withFreshDossier(() => lift(context, input))
}

async function lift(context: Context, { dossierId, accountId, reason }: Input): Promise<Assignment[]> {
  const record = await loadDossier(context.table, dossierId)
  authorise(context, 'conflict.lift', record)
  if (accountId === actorOf(context).accountId) throw new DomainError('conflict.own')
  const assignment = record.assignments.find(({ evaluatorId }) => evaluatorId === accountId)
  const lifted = await liftOf(context, record, { dossierId, accountId, reason })
  if (lifted.kinds.length === 0 && assignment?.state !== 'conflicted') throw new DomainError('conflict.none')

  const transaction = new Transaction(context.table)
  transaction.put({
    ...keys.conflictLift(dossierId, accountId),
    kind: 'ConflictLift',
    schemaVersion: 1,
    ...lifted,
  })
  const event = { type: 'conflict.lifted', facts: { evaluatorId: accountId, kinds: lifted.kinds, reason } }
  const assignments = assignment
    ? await giveBack(context, transaction, record, assignment, event)
    : record.assignments
  if (assignments === record.assignments) changeDossier(transaction, context, record.head, { event })
  await transaction.commit()
  return assignmentsOf(assignments)
}

/** The lift of everything that the portal sees now; what was lifted before stays lifted. */
async function liftOf(
  { table, receivedAt, actor }: Context,
  record: DossierRecord,
  { accountId, reason }: Input,
): Promise<ConflictLift> {
  const [parties, judges] = await Promise.all([findParties(table, record), findJudges(table, [accountId])])
  const evaluator = judges.get(accountId)
  if (!evaluator) throw new DomainError('account.not_found')
  const kinds = detectConflicts({ evaluator, dossier: parties })
  if (kinds.includes('member')) throw new DomainError('assignment.member', { evaluatorId: accountId })
  return { accountId, kinds, reason, liftedAt: receivedAt, liftedBy: actor?.accountId ?? '' }
}

/** Adds to the transaction that a closed assignment is open again; the same assignments where there is none to open. */
async function giveBack(
  context: Context,
  transaction: Transaction,
  record: DossierRecord,
  assignment: AssignmentItem,
  event: { type: string; facts: Record<string, unknown> },
): Promise<readonly AssignmentItem[]> {
  const { head, assignments, evaluations } = record
  if (assignment.state !== 'conflicted' || !isOpen(head.state, assignment)) return assignments
  const form = await findReadingForm(context.table, head)
  const { declaration: _declaration, detected: _detected, note: _note, ...rest } = assignment
  const opened: AssignmentItem =
    assignment.total === undefined
      ? { ...rest, state: 'assigned' }
      : { ...rest, state: 'submitted', declaration: 'none' }
  const all = withAssignment(assignments, opened)
  putAssignment(transaction, { record, form }, opened)
  if (!isAsking(assignment)) changeLoad(transaction, assignment, 1)
  // Their list had it closed: they are told that it waits for a new declaration.
  if (opened.state === 'assigned')
    sendLater(transaction, context, 'mail.evaluatorAssigned', {
      dossierId: head.id,
      accountIds: [opened.evaluatorId],
    })
  const { set, action } = settle({ head, form }, all)
  changeDossier(transaction, context, head, {
    event,
    set: { ...set, ...scoreOf(form, all, evaluations) },
    ...(action && { action }),
  })
  return all
}

/** An evaluation that waits can be opened while the others evaluate; one that was submitted also afterwards. */
const isOpen = (state: DossierRecord['head']['state'], { total }: AssignmentItem): boolean =>
  state === 'evaluation' || (state === 'evaluated' && total !== undefined)
