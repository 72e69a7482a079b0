import type { Calibration, CalibrationRound, CalibrationSheet } from '../../shared/calibration/calibration.ts'
import { weightedTotal } from '../../shared/evaluation/scoring.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import { actorOf, type Context } from '../context.ts'
import { readRound, readSheets, type SheetItem } from './calibration.store.ts'

/** What was given, by the total and not by who gave it. Sheets of who has a conflict are left out. */
export function shownSheets(
  { grid }: Pick<CalibrationRound, 'grid'>,
  sheets: readonly SheetItem[],
  { accountId, named }: { accountId: string; named: boolean },
): CalibrationSheet[] {
  return sheets
    .filter(({ state }) => state === 'submitted')
    .map((sheet) => ({
      scores: sheet.scores,
      recommendation: sheet.recommendation,
      total: weightedTotal(grid, sheet.scores),
      isOwn: sheet.evaluatorId === accountId,
      ...(named && { evaluatorName: sheet.evaluatorName }),
    }))
    .sort(
      (left, right) =>
        left.total - right.total || JSON.stringify(left.scores).localeCompare(JSON.stringify(right.scores)),
    )
}

/**
 * The latest round of a call for the service, or undefined. Whoever of the service takes part in it sees what others
 * gave only after their own.
 */
export async function readCalibration(
  context: Context,
  { callId }: { callId: string },
): Promise<Calibration | undefined> {
  await findPublishedCall(context.table, callId)
  const round = await readRound(context.table, callId)
  if (!round) return undefined
  const { accountId } = actorOf(context)
  const sheets = await readSheets(context.table, round)
  const own = sheets.find(({ evaluatorId }) => evaluatorId === accountId)
  const isHidden = own !== undefined && own.state !== 'submitted'
  return {
    ...round,
    evaluators: sheets.map(({ evaluatorId, evaluatorName, state }) => ({
      evaluatorId,
      evaluatorName,
      state,
    })),
    sheets: isHidden ? [] : shownSheets(round, sheets, { accountId, named: true }),
  }
}
