import type { DetectedConflict } from '../../shared/evaluation/conflicts.ts'
import { isEvaluationComplete, isExpected } from '../../shared/evaluation/progress.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { actorOf, type Context } from '../context.ts'
import { relationTo } from '../dossiers/authorise.ts'
import type { AssignmentItem, DossierRecord } from '../dossiers/dossier-record.ts'
import { refuseCalibrator } from '../calibration/refuse-calibrator.ts'
import { changeDossier, loadDossier, withFreshDossier } from '../dossiers/dossier.store.ts'
import { Transaction } from '../storage/transaction.ts'
import { changeLoad, putAssignment } from './assignment.store.ts'
import { findReadingForm } from './blind-form.ts'
import { shutEvaluation } from './evaluation.store.ts'
import { findConflicts, loadSubject } from './find-conflict.ts'
import { scoreOf } from './score-of.ts'
import { settle, withAssignment } from './settle.ts'

/** Whether the portal could still find a conflict of an assignment: one that is closed already stays closed. */
const isToWatch = ({ state }: AssignmentItem) => state !== 'conflicted'

/**
 * Throws `conflict.detected` where the asker reads as an evaluator and the portal now sees a conflict, which is
 * recorded: people join organisations and declare ties after they were assigned.
 */
export async function refuseConflicted(
  context: Context,
  standing: Pick<DossierRecord, 'head' | 'members' | 'assignments' | 'calibrators'>,
): Promise<void> {
  if (!context.actor) return
  const relation = relationTo(standing, context.actor.accountId)
  if (relation === 'calibrating') return refuseCalibrator(context, standing)
  if (relation !== 'declared') return
  const { accountId } = actorOf(context)
  const { id } = standing.head
  const reason = (await findConflicts(context.table, await loadSubject(context.table, id), [accountId])).get(
    accountId,
  )
  if (!reason) return
  await recordConflicts(context, id)
  throw new DomainError('conflict.detected', { reason })
}

/**
 * Looks at every assignment of a dossier anew and closes the dossier to whom the portal now sees a conflict of: their
 * evaluation counts no longer, and what is left is aggregated again. Once decided, a score stays what was decided on.
 */
export function recordConflicts(context: Context, dossierId: string): Promise<void> {
  return withFreshDossier(async () => {
    const record = await loadDossier(context.table, dossierId)
    const watched = record.assignments.filter(isToWatch)
    const conflicts = await findConflicts(
      context.table,
      record,
      watched.map(({ evaluatorId }) => evaluatorId),
    )
    const [closed] = watched.filter(({ evaluatorId }) => conflicts.has(evaluatorId))
    const detected = closed && conflicts.get(closed.evaluatorId)
    if (!closed || !detected) return
    await close(context, record, closed, detected)
    // One event for each: the chain tells who was kept out when. The next is found on a fresh reading.
    if (conflicts.size > 1) await recordConflicts(context, dossierId)
  })
}

async function close(
  context: Context,
  record: DossierRecord,
  assignment: AssignmentItem,
  detected: DetectedConflict,
): Promise<void> {
  const { head, evaluations } = record
  const { evaluatorId } = assignment
  const form = await findReadingForm(context.table, head)
  const closed: AssignmentItem = { ...assignment, state: 'conflicted', detected }
  const assignments = withAssignment(record.assignments, closed)
  const transaction = new Transaction(context.table)
  putAssignment(transaction, { record, form }, closed)
  if (isExpected(assignment)) changeLoad(transaction, assignment, -1)
  const own = evaluations.find((evaluation) => evaluation.evaluatorId === evaluatorId)
  if (own && !own.submittedAt) shutEvaluation(transaction, { dossierId: head.id, evaluatorId })
  const isOpen = head.state === 'evaluation' || head.state === 'evaluated'
  const { action, set } = settle({ head, form }, assignments)
  const mustReopen =
    head.state === 'evaluated' && !isEvaluationComplete(assignments, form.evaluationsPerDossier)
  changeDossier(transaction, context, head, {
    actor: 'system',
    event: { type: 'conflict.detected', facts: { evaluatorId, reason: detected } },
    ...(isOpen && { set: { ...set, ...scoreOf(form, assignments, evaluations) } }),
    ...(action && { action }),
    ...(mustReopen && { action: 'reopenEvaluation' as const }),
  })
  await transaction.commit()
}
