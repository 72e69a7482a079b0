import type { Decision } from '../../shared/decisions/decision.ts'
import type { Table } from '../storage/table.ts'
import type { CallRow } from './call-rows.ts'
import { readLastDecisions } from './decision-item.ts'

/** The last decision of each row that has one, by dossier. */
export const currentDecisions = (
  table: Table,
  rows: readonly CallRow[],
): Promise<ReadonlyMap<string, Decision>> =>
  readLastDecisions(
    table,
    rows.map(({ row, standing }) => ({ id: row.id, decisions: standing.decisions })),
  )
