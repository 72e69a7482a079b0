import type { MyCalibration } from '../../shared/calibration/calibration.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Context } from '../context.ts'
import { changeDossier, loadHead, withFreshDossier } from '../dossiers/dossier.store.ts'
import { Transaction } from '../storage/transaction.ts'
import { mineOf, putCalibrator, putSheet, type SheetItem } from './calibration.store.ts'
import { findOwnSheet } from './own-calibration.ts'
import { refuseSheet } from './refuse-calibrator.ts'

interface Input {
  callId: string
  declaration: 'none' | 'conflict'
}

/** Declares a conflict about the sample, or none: once, and the same again answers the same. */
export const declareCalibration = (context: Context, input: Input): Promise<MyCalibration> =>
  withFreshDossier(() => declare(context, input))

async function declare(context: Context, { callId, declaration }: Input): Promise<MyCalibration> {
  const { round, sheet } = await findOwnSheet(context, { callId })
  if (sheet.state !== 'asked') {
    if ((sheet.state === 'conflicted') !== (declaration === 'conflict'))
      throw new DomainError('conflict.already_declared')
    return mineOf(sheet)
  }
  if (round.closedAt) throw new DomainError('calibration.closed')
  await refuseSheet(context, sheet)
  const isFree = declaration === 'none'
  const declared: SheetItem = { ...sheet, state: isFree ? 'declared' : 'conflicted', isOpen: isFree }
  const transaction = new Transaction(context.table)
  putSheet(transaction, declared, sheet)
  putCalibrator(transaction, declared, isFree ? 'declared' : 'conflicted')
  changeDossier(transaction, context, await loadHead(context.table, sheet.dossierId), {
    event: { type: 'conflict.declared', facts: { declaration } },
  })
  await transaction.commit()
  return mineOf(declared)
}
