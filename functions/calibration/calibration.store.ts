import type * as z from 'zod'
import { CalibrationRound, MyCalibration } from '../../shared/calibration/calibration.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { Evaluation } from '../../shared/evaluation/evaluation.ts'
import type { CalibratorItem } from '../dossiers/dossier-record.ts'
import { EvaluationItem, writeContent } from '../evaluation/evaluation.store.ts'
import { calibrationKeys } from '../storage/calibration-keys.ts'
import type { Item, Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'

/**
 * What one evaluator gives the sample, with what the row of « my evaluations » shows. It stands with the evaluator, far
 * from the evaluations of dossiers: nothing that reads those for a ranking ever meets it.
 */
export const SheetItem = EvaluationItem.extend(MyCalibration.shape)
export type SheetItem = z.infer<typeof SheetItem>

/** The scores, as the evaluator wrote them. */
export const evaluationOfSheet = (sheet: SheetItem): Evaluation => Evaluation.parse(sheet)

/** The row of « my evaluations ». */
export const mineOf = (sheet: SheetItem): MyCalibration => MyCalibration.parse(sheet)

/** The latest round of a call, or undefined. */
export async function readRound(table: Table, callId: string): Promise<CalibrationRound | undefined> {
  const { items } = await table.page({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': callId, ':prefix': 'calibration#' },
    ScanIndexForward: false,
    Limit: 1,
    ConsistentRead: true,
  })
  return items[0] && CalibrationRound.parse(items[0])
}

const itemOfRound = (round: CalibrationRound): Item => ({
  ...calibrationKeys.round(round.callId, round.number),
  kind: 'CalibrationRound',
  schemaVersion: 1,
  ...round,
})

/** Adds to the transaction a new round; of two at once one is told that the other is open. */
export function createRound(transaction: Transaction, round: CalibrationRound): void {
  transaction.create(itemOfRound(round), () => new DomainError('calibration.already_open'))
}

/** Adds to the transaction that a round is over. */
export function closeRound(transaction: Transaction, round: CalibrationRound): void {
  transaction.put(itemOfRound(round), {
    expression: 'attribute_exists(pk) AND attribute_not_exists(closedAt)',
    otherwise: () => new DomainError('dossier.changed_meanwhile'),
  })
}

const itemOfSheet = (sheet: SheetItem): Item => ({
  ...calibrationKeys.sheet(sheet.evaluatorId, sheet.callId, sheet.number),
  kind: 'CalibrationSheet',
  schemaVersion: 1,
  ...sheet,
})

const itemOfCalibrator = (sheet: SheetItem, state: CalibratorItem['state']): Item => ({
  ...calibrationKeys.calibrator(sheet.dossierId, sheet.evaluatorId),
  kind: 'Calibrator',
  schemaVersion: 1,
  evaluatorId: sheet.evaluatorId,
  callId: sheet.callId,
  number: sheet.number,
  isBlind: sheet.isBlind,
  state,
})

/** Adds to the transaction an evaluator's empty sheet, and what will let them read the sample. */
export function createSheet(transaction: Transaction, sheet: SheetItem): void {
  transaction.create(itemOfSheet(sheet), () => new DomainError('calibration.already_open'))
  transaction.create(
    itemOfCalibrator(sheet, 'asked'),
    () => new DomainError('calibration.sample_in_use', {}, 'evaluatorIds'),
  )
}

/** Adds to the transaction the whole sheet, on condition that nothing was saved since it was read. */
export function putSheet(transaction: Transaction, next: SheetItem, before: SheetItem): void {
  transaction.put(itemOfSheet(next), {
    expression: 'revision = :revision AND #state = :state AND attribute_not_exists(closedAt)',
    names: { '#state': 'state' },
    values: { ':revision': before.revision, ':state': before.state },
    otherwise: () => new DomainError('dossier.changed_meanwhile'),
  })
}

/** Adds to the transaction whether the sample is open to the evaluator. */
export function putCalibrator(
  transaction: Transaction,
  sheet: SheetItem,
  state: CalibratorItem['state'],
): void {
  transaction.put(itemOfCalibrator(sheet, state))
}

/** Adds to the transaction that an evaluator's part is over: nothing is saved, and the sample is closed. */
export function endSheet(transaction: Transaction, round: CalibrationRound, evaluatorId: string): void {
  transaction.update(calibrationKeys.sheet(evaluatorId, round.callId, round.number), {
    expression: 'SET isOpen = :false, closedAt = :at',
    values: { ':false': false, ':at': round.closedAt },
  })
  transaction.delete(calibrationKeys.calibrator(round.dossierId, evaluatorId))
}

/** An evaluator's own sheet of a round, or undefined. */
export async function readSheet(
  table: Table,
  evaluatorId: string,
  { callId, number }: Pick<CalibrationRound, 'callId' | 'number'>,
): Promise<SheetItem | undefined> {
  const item = await table.get(calibrationKeys.sheet(evaluatorId, callId, number))
  return item && SheetItem.parse(item)
}

/** All sheets of a round, in the order in which its evaluators were named. */
export async function readSheets(table: Table, round: CalibrationRound): Promise<SheetItem[]> {
  const items = await table.getMany(
    round.evaluatorIds.map((id) => calibrationKeys.sheet(id, round.callId, round.number)),
  )
  const sheets = items.map((item) => SheetItem.parse(item))
  return round.evaluatorIds.flatMap((id) => sheets.find(({ evaluatorId }) => evaluatorId === id) ?? [])
}

/** All sheets of an evaluator, the oldest first. */
export async function readSheetsOf(table: Table, evaluatorId: string): Promise<SheetItem[]> {
  const items = await table.partition(evaluatorId, 'calibration#')
  return items
    .map((item) => SheetItem.parse(item))
    .sort((left, right) => left.openedAt.localeCompare(right.openedAt))
}

/** Saves a sheet; undefined where it has another revision or takes no more saves. */
export async function saveSheet(
  table: Table,
  { evaluatorId, callId, number }: SheetItem,
  save: Parameters<typeof writeContent>[2],
): Promise<SheetItem | undefined> {
  const item = await writeContent(table, calibrationKeys.sheet(evaluatorId, callId, number), save)
  return item && SheetItem.parse(item)
}
