import { DomainError } from '../../shared/errors/domain-error.ts'
import type { ConflictDeclaration, MyAssignment } from '../../shared/evaluation/evaluation.ts'
import { actorOf, type Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import type { AssignmentItem, DossierRecord } from '../dossiers/dossier-record.ts'
import { changeDossier, loadDossier, withFreshDossier } from '../dossiers/dossier.store.ts'
import { sendLater } from '../output/outbox.ts'
import { Transaction } from '../storage/transaction.ts'
import { changeLoad, pointerOf, putAssignment, type AssignmentSubject } from './assignment.store.ts'
import { findReadingForm } from './blind-form.ts'
import { putEvaluation, readEvaluation, toItem } from './evaluation.store.ts'
import { myAssignmentOf } from './my-assignments.ts'
import { emptyEvaluation } from './own-evaluation.ts'
import { settle, withAssignment } from './settle.ts'

interface Input {
  dossierId: string
  declaration: ConflictDeclaration
  note?: string | undefined
}

/**
 * Declares a conflict of interest, none, or a question to the staff: once for a dossier, and the same again answers
 * the same. A conflict closes the dossier to the evaluator at every route, and the others may complete the evaluation.
 */
export function declareConflict(context: Context, input: Input): Promise<MyAssignment> {
  return withFreshDossier(() => declare(context, input))
}

async function declare(context: Context, input: Input): Promise<MyAssignment> {
  const record = await loadDossier(context.table, input.dossierId)
  const { head } = record
  const subject = { record, form: await findReadingForm(context.table, head) }
  const own = ownAssignment(context, record)
  if (own?.declaration !== undefined) return repeat(subject, own, input.declaration)
  authorise(context, 'conflict.declare', record)
  if (!own) throw new DomainError('assignment.not_assigned')
  return write(context, subject, own, input)
}

/** The asker's assignment; none for a member of the dossier, whatever else they are. */
function ownAssignment(context: Context, record: DossierRecord): AssignmentItem | undefined {
  const { accountId } = actorOf(context)
  if (record.members.some((member) => member.accountId === accountId)) return undefined
  return record.assignments.find((assignment) => assignment.evaluatorId === accountId)
}

function repeat(
  subject: AssignmentSubject,
  own: AssignmentItem,
  declaration: ConflictDeclaration,
): MyAssignment {
  if (own.declaration !== declaration) throw new DomainError('conflict.already_declared')
  return myAssignmentOf(pointerOf(subject, own), subject.record.head.state)
}

async function write(
  context: Context,
  subject: AssignmentSubject & { record: DossierRecord },
  own: AssignmentItem,
  { declaration, note }: Input,
): Promise<MyAssignment> {
  const { head, assignments } = subject.record
  const declared: AssignmentItem = {
    ...own,
    state: declaration === 'none' ? 'declared' : 'conflicted',
    declaration,
    ...(note && { note }),
  }
  const transaction = new Transaction(context.table)
  putAssignment(transaction, subject, declared)
  if (declaration === 'none') await openEvaluation(context, transaction, head.id)
  if (declaration === 'conflict') changeLoad(transaction, declared, -1)
  const next = changeDossier(transaction, context, head, {
    event: { type: 'conflict.declared', facts: { declaration } },
    ...settle({ head, form: subject.form }, withAssignment(assignments, declared)),
  })
  if (declaration === 'askStaff')
    sendLater(transaction, context, 'mail.conflictAsked', { dossierId: head.id })
  await transaction.commit()
  return myAssignmentOf(pointerOf(subject, declared), next.state)
}

/** An empty evaluation, or the one that was begun before the assignment was taken back and given again. */
async function openEvaluation(context: Context, transaction: Transaction, dossierId: string): Promise<void> {
  const begun = await readEvaluation(context.table, dossierId, actorOf(context).accountId)
  if (begun) putEvaluation(transaction, { ...begun, isOpen: true }, begun)
  else
    transaction.create(
      toItem(emptyEvaluation(context, dossierId)),
      () => new DomainError('dossier.changed_meanwhile'),
    )
}
