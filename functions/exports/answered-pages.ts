import type { Call } from '../../shared/calls/call.ts'
import { shownSections } from '../../shared/dossiers/shown-answers.ts'
import { answerColumns, type AnsweredDossier } from '../../shared/exports/answer-columns.ts'
import type { Column } from '../../shared/exports/column.ts'
import { DOSSIER_COLUMNS } from '../../shared/exports/dossier-columns.ts'
import { findForm } from '../calls/find-call.ts'
import { answersOf } from '../dossiers/content.ts'
import { itemsOf, loadHead } from '../dossiers/dossier.store.ts'
import type { Table } from '../storage/table.ts'
import { dossierPages, dossiersOfOwn } from './sources.ts'

/** Dossiers whose answers are held at once. */
const TOGETHER = 10

/** Columns of the call's dossiers: those of its table, then a question each, of every version that was published. */
export async function dossierColumns(
  table: Table,
  { id, formVersion }: Pick<Call, 'id' | 'formVersion'>,
): Promise<Column<AnsweredDossier>[]> {
  const versions = Array.from({ length: formVersion }, (_none, index) => formVersion - index)
  const calls = await Promise.all(versions.map((version) => findForm(table, id, version)))
  return [...DOSSIER_COLUMNS, ...answerColumns(calls.map(({ form }) => form))]
}

/** Dossiers of a call from submission on with their answers, but for the answers of the asker's own, a few at a time. */
export async function* answeredPages(
  table: Table,
  callId: string,
  accountId: string,
): AsyncGenerator<AnsweredDossier[]> {
  const own = await dossiersOfOwn(table, accountId)
  for await (const page of dossierPages(table, callId))
    for (let start = 0; start < page.length; start += TOGETHER)
      yield await Promise.all(
        page
          .slice(start, start + TOGETHER)
          .map(async (row) => ({ ...row, shown: own.has(row.id) ? [] : await shownOf(table, row.id) })),
      )
}

/** What a dossier's conditions show, by the form that it was answered to. */
async function shownOf(table: Table, dossierId: string): Promise<AnsweredDossier['shown']> {
  const [head, sections, partners] = await Promise.all([
    loadHead(table, dossierId),
    table.partition(dossierId, 'section#'),
    table.partition(dossierId, 'partner#'),
  ])
  const { form } = await findForm(table, head.callId, head.formVersion)
  const leadFirst = itemsOf(partners, 'Partner').sort(
    (left, right) => Number(right.role === 'lead') - Number(left.role === 'lead'),
  )
  return shownSections(form, leadFirst, answersOf({ sections: itemsOf(sections, 'Section') }))
}
