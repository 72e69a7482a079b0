import { CallSummary } from '../../shared/calls/call.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'

/** Small rows of calls by their ids: title, dates, and when results were released. Unknown ids are left out. */
export async function findCallSummaries(
  table: Table,
  callIds: readonly string[],
): Promise<Map<string, CallSummary>> {
  const items = await table.getMany([...new Set(callIds)].map(keys.callRow))
  const rows = items.map((item) => CallSummary.parse(item['row']))
  return new Map(rows.map((row) => [row.id, row]))
}
