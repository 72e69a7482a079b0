import type { MyCalibration, OwnCalibration } from '../../shared/calibration/calibration.ts'
import type { CalibrationRound } from '../../shared/calibration/calibration.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { actorOf, type Context } from '../context.ts'
import { refuseSheet } from './refuse-calibrator.ts'
import {
  evaluationOfSheet,
  mineOf,
  readRound,
  readSheet,
  readSheets,
  readSheetsOf,
  type SheetItem,
} from './calibration.store.ts'
import { shownSheets } from './read-calibration.ts'

interface Which {
  callId: string
}

/** The asker's sheet of the latest round of a call, or `calibration.not_found`. */
export async function findOwnSheet(
  { table, actor }: Context,
  { callId }: Which,
): Promise<{ round: CalibrationRound; sheet: SheetItem }> {
  const round = await readRound(table, callId)
  const sheet = round && actor && (await readSheet(table, actor.accountId, round))
  if (!round || !sheet) throw new DomainError('calibration.not_found')
  return { round, sheet }
}

/** The same, where the sample is open to the asker; throws why it is not. */
export async function findDeclaredSheet(
  context: Context,
  which: Which,
): Promise<{ round: CalibrationRound; sheet: SheetItem }> {
  const own = await findOwnSheet(context, which)
  if (own.sheet.state === 'conflicted') throw new DomainError('conflict.declared')
  if (own.sheet.state === 'asked') throw new DomainError('conflict.undeclared')
  return own
}

/** Rounds that the asker was asked to take part in, the oldest first. */
export async function listMyCalibrations(context: Context): Promise<MyCalibration[]> {
  const sheets = await readSheetsOf(context.table, actorOf(context).accountId)
  return sheets.map(mineOf)
}

/** The own scores of the sample; those of everybody once the own are submitted, without names. */
export async function readOwnCalibration(context: Context, which: Which): Promise<OwnCalibration> {
  const { round, sheet } = await findDeclaredSheet(context, which)
  if (!round.closedAt) await refuseSheet(context, sheet)
  const { accountId } = actorOf(context)
  return {
    calibration: mineOf(sheet),
    grid: round.grid,
    evaluation: evaluationOfSheet(sheet),
    ...(sheet.state === 'submitted' && {
      sheets: shownSheets(round, await readSheets(context.table, round), { accountId, named: false }),
    }),
  }
}
