import { isAnnounced } from '../../shared/decisions/release.ts'
import type { DecidedDossier } from '../../shared/exports/decision-columns.ts'
import { callRowPages } from '../decisions/call-rows.ts'
import { currentDecisions } from '../decisions/current-decisions.ts'
import type { Table } from '../storage/table.ts'

/** Decided dossiers of a call in the order of their references, a page at a time; `passed` is told the rows gone by. */
export async function* decidedPages(
  table: Table,
  callId: string,
  releasedAt: string | undefined,
  passed: (rows: number) => void = () => undefined,
): AsyncGenerator<DecidedDossier[]> {
  for await (const page of callRowPages(table, callId)) {
    const decisions = await currentDecisions(table, page)
    yield page.flatMap(({ row }) => {
      const decision = decisions.get(row.id)
      return decision ? [{ dossier: row, decision, isReleased: isAnnounced(decision, releasedAt) }] : []
    })
    passed(page.length)
  }
}
