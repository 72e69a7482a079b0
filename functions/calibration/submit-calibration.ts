import { hashOf } from '../../shared/canonical-json.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import { findEvaluationGaps, weightedTotal } from '../../shared/evaluation/scoring.ts'
import { chainCallEvent, readCallHead } from '../audit/call-chain.ts'
import type { Context } from '../context.ts'
import { withFreshDossier } from '../dossiers/dossier.store.ts'
import { contentOf } from '../evaluation/evaluation.store.ts'
import { Transaction } from '../storage/transaction.ts'
import { evaluationOfSheet, putSheet, type SheetItem } from './calibration.store.ts'
import { findDeclaredSheet } from './own-calibration.ts'
import { refuseSheet } from './refuse-calibrator.ts'

/** Submits the own scores of the sample; repeated, it answers the same. They count nowhere but in the round. */
export const submitCalibration = (context: Context, which: { callId: string }): Promise<Evaluation> =>
  withFreshDossier(() => submit(context, which))

async function submit(context: Context, which: { callId: string }): Promise<Evaluation> {
  const callHead = await readCallHead(context.table, which.callId)
  const { round, sheet } = await findDeclaredSheet(context, which)
  if (sheet.submittedAt) return evaluationOfSheet(sheet)
  if (round.closedAt) throw new DomainError('calibration.closed')
  await refuseSheet(context, sheet)
  const gaps = findEvaluationGaps(round.grid, sheet)
  if (gaps.length > 0) throw new DomainError('evaluation.incomplete', { gaps })
  const submitted: SheetItem = {
    ...sheet,
    revision: sheet.revision + 1,
    state: 'submitted',
    submittedAt: context.receivedAt,
    isOpen: false,
  }
  const transaction = new Transaction(context.table)
  putSheet(transaction, submitted, sheet)
  chainCallEvent(transaction, context, callHead, {
    callId: round.callId,
    type: 'calibration.submitted',
    facts: {
      number: round.number,
      total: weightedTotal(round.grid, sheet.scores),
      contentHash: hashOf(contentOf(sheet)),
    },
  })
  await transaction.commit()
  return evaluationOfSheet(submitted)
}
