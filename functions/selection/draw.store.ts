import { Draw } from '../../shared/selection/draw.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'

/** The draw of a call, or undefined before it. */
export async function readDraw(table: Table, callId: string): Promise<Draw | undefined> {
  const item = await table.get(keys.draw(callId))
  return item && Draw.parse(item['draw'])
}

/** Adds to the transaction the draw of a call, which happens once: `draw.already_made` where it has happened. */
export const createDraw = (transaction: Transaction, callId: string, draw: Draw): Transaction =>
  transaction.create({ ...keys.draw(callId), kind: 'Draw', schemaVersion: 1, draw }, alreadyMade)

export const alreadyMade = (): DomainError => new DomainError('draw.already_made')
