import * as z from 'zod'
import type { DossierState } from '../../shared/access/life-cycle.ts'
import { DossierRow } from '../../shared/dossiers/dossier.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Context } from '../context.ts'
import { settleMeetings } from '../committee/settle-meetings.ts'
import { readCursor, writeCursor } from '../storage/cursor.ts'
import { keys } from '../storage/keys.ts'
import { listPartition } from './dossier-row.ts'

interface Input {
  callId: string
  sort: 'score' | 'time' | 'reference'
  order: 'ascending' | 'descending'
  state?: DossierState | undefined
  cursor?: string | undefined
}

const INDEXES = {
  score: { name: 'listByScore', key: 'listScore' },
  time: { name: 'listByTime', key: 'listTime' },
  reference: { name: 'listByReference', key: 'listReference' },
} as const

const PAGE = 50

/** The list that a cursor belongs to, and the last dossier of the page before with its place in the order. */
const Position = z.tuple([z.string(), z.string().regex(/^dos_[0-9a-z]{26}$/u), z.string().max(200)])

const nameOf = ({ callId, sort, order, state }: Input) => [callId, sort, order, state ?? ''].join(' ')

/** Key after which the page starts; `request.cursor` where the cursor is of another list or another order. */
function startKey(input: Input, listPk: string): Record<string, string> | undefined {
  if (input.cursor === undefined) return undefined
  const [list, dossierId, place] = readCursor(Position, input.cursor)
  if (list !== nameOf(input)) throw new DomainError('request.cursor', {}, 'cursor')
  const key = input.state ? keys.rowByState(dossierId) : keys.row(dossierId)
  return { ...key, listPk, [INDEXES[input.sort].key]: place }
}

/**
 * A page of a call's table: 50 rows from one of three indexes, at the same cost at any number of dossiers. The lists
 * follow a change within a second.
 */
export async function listDossiers(
  { table }: Pick<Context, 'table'>,
  input: Input,
): Promise<{ dossiers: DossierRow[]; next?: string }> {
  await settleMeetings(table, input.callId)
  const listPk = listPartition(input.callId, input.state)
  const index = INDEXES[input.sort]
  const after = startKey(input, listPk)
  const { items, lastKey } = await table.page({
    IndexName: index.name,
    KeyConditionExpression: 'listPk = :list',
    ExpressionAttributeValues: { ':list': listPk },
    ScanIndexForward: input.order === 'ascending',
    Limit: PAGE,
    ...(after && { ExclusiveStartKey: after }),
  })
  const dossiers = items.map((item) => DossierRow.parse(item['row']))
  const last = lastKey && [nameOf(input), lastKey['pk'], lastKey[index.key]]
  return { dossiers, ...(last && { next: writeCursor(last) }) }
}
