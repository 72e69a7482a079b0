import type { DossierState } from '../../shared/access/life-cycle.ts'
import type { Table } from '../storage/table.ts'
import { callRowPages, type CallRow } from './call-rows.ts'

const RANKED: readonly DossierState[] = [
  'evaluation',
  'evaluated',
  'awarded',
  'reserve',
  'rejected',
  'deferred',
]

/** The rows of the call's dossiers that are under evaluation or later. */
export async function rankedRows(table: Table, callId: string): Promise<CallRow[]> {
  const rows: CallRow[] = []
  for await (const page of callRowPages(table, callId))
    rows.push(...page.filter(({ row }) => RANKED.includes(row.state)))
  return rows
}
