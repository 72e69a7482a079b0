import { Decision } from '../../shared/decisions/decision.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import type { CallRow } from './call-rows.ts'

/** The last decision of each row that has one, by dossier. */
export async function currentDecisions(
  table: Table,
  rows: readonly CallRow[],
): Promise<ReadonlyMap<string, Decision>> {
  const decided = rows.filter(({ standing }) => standing.decisions > 0)
  const items = await table.getMany(
    decided.map(({ row, standing }) => keys.decision(row.id, standing.decisions)),
  )
  return new Map(items.map((item) => [item.pk, Decision.parse(item)]))
}
