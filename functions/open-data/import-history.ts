import { sha256Hex } from '../../shared/canonical-json.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { parseCsv } from '../../shared/exports/parse-csv.ts'
import type { ImportReport } from '../../shared/open-data/api.ts'
import {
  findRowFaults,
  inStandardOrder,
  missingColumns,
  type RowFault,
} from '../../shared/open-data/scdl-row.ts'
import { actorOf, type Context } from '../context.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import type { Table } from '../storage/table.ts'
import { Transaction } from '../storage/transaction.ts'
import { historyPages, putImport, writeHistory, type HistoryRow } from './history.store.ts'
import { isStill, noteChange, readState } from './open-data.store.ts'

interface Row {
  line: number
  cells: string[]
  /** The same for the same row of the same file, so that nothing is brought along twice. */
  hash: string
  faults: RowFault[]
  isThere: boolean
}

const idOf = (rows: readonly Row[]) => sha256Hex(rows.map(({ hash }) => hash).join('\n')).slice(0, 26)
const isNew = ({ faults, isThere }: Row) => faults.length === 0 && !isThere

/** The standard has commas; a spreadsheet that speaks French saves semicolons, and no name of a column holds either. */
const separatorOf = (csv: string) => {
  const [heads = ''] = csv.split('\n', 1)
  return heads.includes(';') && !heads.includes(',') ? ';' : ','
}

/** Rows of a published file, judged. Two rows of one file that are the same are two awards. */
async function judge(table: Table, csv: string): Promise<Row[]> {
  const [heads = [], ...rows] = parseCsv(csv.replace(/^\u{FEFF}/u, ''), separatorOf(csv))
  const missing = missingColumns(heads)
  if (missing.length > 0) throw new DomainError('history.columns', { columns: missing }, 'csv')
  const known = await knownRows(table)
  const seen = counter()
  return rows
    .map((row, index) => ({ row, line: index + 2 }))
    .filter(({ row }) => row.some((cell) => cell !== ''))
    .map(({ row, line }) => {
      const cells = inStandardOrder(heads, row)
      const content = JSON.stringify(cells)
      const count = seen.add(content)
      const hash = sha256Hex(`${content}\n${count}`)
      return { line, cells, hash, faults: findRowFaults(cells), isThere: count <= known.of(content) }
    })
}

/** Counts how often the same was seen. */
function counter() {
  const counts = new Map<string, number>()
  const of = (content: string) => counts.get(content) ?? 0
  return {
    of,
    add: (content: string) => {
      const count = of(content) + 1
      counts.set(content, count)
      return count
    },
  }
}

async function knownRows(table: Table): Promise<{ of: (content: string) => number }> {
  const known = counter()
  for await (const page of historyPages(table)) for (const { row } of page) known.add(JSON.stringify(row))
  return known
}

function reportOf(rows: readonly Row[], isDone: boolean): ImportReport {
  const lines = rows.map((row) => ({
    line: row.line,
    beneficiary: row.cells[4] ?? '',
    verdict: isNew(row) ? ('new' as const) : row.isThere ? ('already_there' as const) : ('refused' as const),
    faults: row.faults,
  }))
  const count = (wanted: string) => lines.filter(({ verdict }) => verdict === wanted).length
  return {
    id: idOf(rows),
    isDone,
    counts: { new: count('new'), already_there: count('already_there'), refused: count('refused') },
    rows: lines,
  }
}

/** What the import of a file would do; changes nothing. */
export async function previewHistory({ table }: Context, { csv }: { csv: string }): Promise<ImportReport> {
  return reportOf(await judge(table, csv), false)
}

/**
 * Brings every new row of a file along, or nothing: rows are written where nobody reads, and one last write makes them
 * public together. A file that holds a faulty row is refused whole. The same file again changes nothing.
 */
export function importHistory(context: Context, { csv }: { csv: string }): Promise<ImportReport> {
  const again = async () => reportOf(await judge(context.table, csv), true)
  return once(context, () => bring(context, csv), again)
}

async function bring(context: Context, csv: string): Promise<ImportReport> {
  const { table, receivedAt } = context
  const { revision } = await readState(table)
  const rows = await judge(table, csv)
  const report = reportOf(rows, true)
  if (report.counts.refused > 0) throw new DomainError('history.faulty', { count: report.counts.refused })
  const fresh = rows.filter(isNew)
  // Named by what it brings: one that broke off is written again in its place, and never mixed with another.
  const importId = idOf(fresh)
  const transaction = new Transaction(table)
  rememberRequest(transaction, context, report.id)
  if (fresh.length > 0) {
    const { indexes } = await writeHistory(table, importId, fresh.map(historyRow))
    const importedBy = actorOf(context).accountId
    putImport(transaction, importId, { rows: fresh.length, indexes, importedAt: receivedAt, importedBy })
    // Nothing else became public since the rows were judged: the same row in two files comes along once.
    noteChange(transaction, receivedAt, isStill(revision))
  }
  await transaction.commit()
  return report
}

const historyRow = ({ cells, hash }: Row): HistoryRow => ({ reference: `H-${hash.slice(0, 12)}`, cells })
