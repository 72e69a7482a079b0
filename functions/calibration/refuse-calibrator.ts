import type { DetectedConflict } from '../../shared/evaluation/conflicts.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { actorOf, type Context } from '../context.ts'
import type { DossierRecord } from '../dossiers/dossier-record.ts'
import { changeDossier, loadHead, withFreshDossier } from '../dossiers/dossier.store.ts'
import { findConflicts, loadSubject } from '../evaluation/find-conflict.ts'
import { Transaction } from '../storage/transaction.ts'
import { putCalibrator, putSheet, readSheet, type SheetItem } from './calibration.store.ts'

/**
 * Throws `conflict.detected` where the asker reads a sample and the portal now sees a conflict, which is recorded: from
 * then on the sample is closed, and what the evaluator gave it is shown to nobody.
 */
export async function refuseCalibrator(
  context: Context,
  { head, calibrators }: Pick<DossierRecord, 'head' | 'calibrators'>,
): Promise<void> {
  const { accountId } = actorOf(context)
  const own = calibrators.find(({ evaluatorId }) => evaluatorId === accountId)
  const sheet = own && (await readSheet(context.table, accountId, own))
  if (sheet) await refuseSheet(context, sheet)
  else await refuse(context, head.id)
}

/** The same of a sheet. */
export async function refuseSheet(context: Context, sheet: SheetItem): Promise<void> {
  const reason = await findOwnConflict(context, sheet.dossierId)
  if (!reason) return
  await withFreshDossier(() => record(context, sheet, reason))
  throw new DomainError('conflict.detected', { reason })
}

async function refuse(context: Context, dossierId: string): Promise<void> {
  const reason = await findOwnConflict(context, dossierId)
  if (reason) throw new DomainError('conflict.detected', { reason })
}

async function findOwnConflict(context: Context, dossierId: string): Promise<DetectedConflict | undefined> {
  const { accountId } = actorOf(context)
  const subject = await loadSubject(context.table, dossierId)
  return (await findConflicts(context.table, subject, [accountId])).get(accountId)
}

async function record(context: Context, known: SheetItem, reason: DetectedConflict): Promise<void> {
  const [head, sheet] = await Promise.all([
    loadHead(context.table, known.dossierId),
    readSheet(context.table, known.evaluatorId, known),
  ])
  if (!sheet || sheet.state === 'conflicted' || sheet.closedAt) return
  const transaction = new Transaction(context.table)
  putSheet(transaction, { ...sheet, state: 'conflicted', isOpen: false }, sheet)
  putCalibrator(transaction, sheet, 'conflicted')
  changeDossier(transaction, context, head, {
    actor: 'system',
    event: { type: 'conflict.detected', facts: { evaluatorId: sheet.evaluatorId, reason } },
  })
  await transaction.commit()
}
