import { CopyReport } from '../../shared/dossiers/copy.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Context } from '../context.ts'
import { keys } from '../storage/keys.ts'
import type { Transaction } from '../storage/transaction.ts'
import { authorise } from './authorise.ts'
import { loadDossier } from './dossier.store.ts'

/** Adds to the transaction that starts a copy the report of what it took over. */
export function putCopyReport(transaction: Transaction, dossierId: string, report: CopyReport): void {
  transaction.put({ ...keys.copyReport(dossierId), kind: 'CopyReport', schemaVersion: 1, report })
}

/** The report of a dossier that was started as a copy; `dossier.no_copy` of any other. */
export async function readCopyReport(
  context: Context,
  { dossierId }: { dossierId: string },
): Promise<CopyReport> {
  authorise(context, 'dossier.copy', await loadDossier(context.table, dossierId))
  const item = await context.table.get(keys.copyReport(dossierId))
  if (!item) throw new DomainError('dossier.no_copy')
  return CopyReport.parse(item['report'])
}
