import { isAnnounced } from '../../shared/decisions/release.ts'
import { DECISION_COLUMNS, type DecidedDossier } from '../../shared/exports/decision-columns.ts'
import type { Language } from '../../shared/language.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import type { Context } from '../context.ts'
import { callRowPages } from '../decisions/call-rows.ts'
import { currentDecisions } from '../decisions/current-decisions.ts'
import type { Table } from '../storage/table.ts'
import { csvAnswer, csvPages } from './csv.ts'

interface Input {
  callId: string
  language: Language
}

/**
 * Every decided dossier of a call with its present decision, for a spreadsheet: UTF-8 with a mark, and separator and
 * decimal sign as a spreadsheet of the language reads them.
 */
export async function exportDecisions(
  { table }: Pick<Context, 'table'>,
  { callId, language }: Input,
): Promise<Response> {
  const call = await findPublishedCall(table, callId)
  const heads = DECISION_COLUMNS.map(({ label }) => label[language])
  const rows = async function* () {
    for await (const decided of decidedPages(table, callId, call.releasedAt))
      yield decided.map((one) => DECISION_COLUMNS.map(({ value }) => value(one, language)))
  }
  const shape = { separator: language === 'fr' ? ';' : ',', hasMark: true } as const
  return csvAnswer(`${call.code}-decisions-${language}.csv`, csvPages(heads, rows(), shape))
}

/** Decided dossiers of a call in the order of their references, a page at a time. */
export async function* decidedPages(
  table: Table,
  callId: string,
  releasedAt: string | undefined,
): AsyncGenerator<DecidedDossier[]> {
  for await (const page of callRowPages(table, callId)) {
    const decisions = await currentDecisions(table, page)
    yield page.flatMap(({ row }) => {
      const decision = decisions.get(row.id)
      return decision ? [{ dossier: row, decision, isReleased: isAnnounced(decision, releasedAt) }] : []
    })
  }
}
