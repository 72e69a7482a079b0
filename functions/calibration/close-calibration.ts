import type { Calibration } from '../../shared/calibration/calibration.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { chainCallEvent, readCallHead } from '../audit/call-chain.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import type { Context } from '../context.ts'
import { changeDossier, loadHead, withFreshDossier } from '../dossiers/dossier.store.ts'
import { Transaction } from '../storage/transaction.ts'
import { closeRound, endSheet, readRound } from './calibration.store.ts'
import { readCalibration } from './read-calibration.ts'

/** Ends the round: nothing more is scored, and the sample is closed to its evaluators. Repeated, it answers the same. */
export async function closeCalibration(
  context: Context,
  input: { callId: string },
): Promise<Calibration | undefined> {
  await withFreshDossier(() => close(context, input.callId))
  return readCalibration(context, input)
}

async function close(context: Context, callId: string): Promise<void> {
  const { table } = context
  await findPublishedCall(table, callId)
  const [round, callHead] = await Promise.all([readRound(table, callId), readCallHead(table, callId)])
  if (!round) throw new DomainError('calibration.not_found')
  if (round.closedAt) return
  const closed = { ...round, closedAt: context.receivedAt }
  const transaction = new Transaction(table)
  closeRound(transaction, closed)
  for (const evaluatorId of round.evaluatorIds) endSheet(transaction, closed, evaluatorId)
  const facts = { number: round.number, dossierId: round.dossierId }
  chainCallEvent(transaction, context, callHead, { callId, type: 'calibration.closed', facts })
  changeDossier(transaction, context, await loadHead(table, round.dossierId), {
    event: { type: 'calibration.closed', facts: { callId } },
  })
  await transaction.commit()
}
