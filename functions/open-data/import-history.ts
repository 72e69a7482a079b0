import { sha256Hex } from '../../shared/canonical-json.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { parseCsv } from '../../shared/exports/parse-csv.ts'
import type { ImportReport } from '../../shared/open-data/api.ts'
import {
  awardOfRow,
  findRowFaults,
  inStandardOrder,
  missingColumns,
  type RowFault,
} from '../../shared/open-data/scdl-row.ts'
import { actorOf, type Context } from '../context.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { keys } from '../storage/keys.ts'
import type { Item, Table } from '../storage/table.ts'
import { Transaction } from '../storage/transaction.ts'
import { historyPages, isStill, noteChange, pointersTo, readState } from './open-data.store.ts'

interface Row {
  line: number
  cells: string[]
  /** The same for the same row of the same file, so that nothing is brought along twice. */
  hash: string
  faults: RowFault[]
  isThere: boolean
}

/** Writes of one transaction, of the hundred that one takes. */
const AT_ONCE = 90
/** Transactions under way together: ten thousand rows within the life of a request. */
const LANES = 6

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
  const known = await knownHashes(table)
  const seen = new Map<string, number>()
  return rows
    .map((row, index) => ({ row, line: index + 2 }))
    .filter(({ row }) => row.some((cell) => cell !== ''))
    .map(({ row, line }) => {
      const cells = inStandardOrder(heads, row)
      const content = JSON.stringify(cells)
      const count = (seen.get(content) ?? 0) + 1
      seen.set(content, count)
      const hash = sha256Hex(`${content}\n${count}`)
      return { line, cells, hash, faults: findRowFaults(cells), isThere: known.has(hash) }
    })
}

async function knownHashes(table: Table): Promise<ReadonlySet<string>> {
  const seen = new Map<string, number>()
  const hashes = new Set<string>()
  for await (const page of historyPages(table))
    for (const { row } of page) {
      const content = JSON.stringify(row)
      const count = (seen.get(content) ?? 0) + 1
      seen.set(content, count)
      hashes.add(sha256Hex(`${content}\n${count}`))
    }
  return hashes
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
  await writeRows(table, importId, fresh, receivedAt)
  const transaction = new Transaction(table)
  rememberRequest(transaction, context, report.id)
  if (fresh.length > 0) {
    transaction.put({
      ...keys.historyImport(importId),
      kind: 'HistoryImport',
      schemaVersion: 1,
      rows: fresh.length,
      importedAt: receivedAt,
      importedBy: actorOf(context).accountId,
    })
    // Nothing else became public since the rows were judged: the same row in two files comes along once.
    noteChange(transaction, receivedAt, isStill(revision))
  }
  await transaction.commit()
  return report
}

async function writeRows(table: Table, importId: string, rows: readonly Row[], at: string): Promise<void> {
  const items = rows.flatMap(({ cells, hash }, index): Item[] => {
    const award = awardOfRow(cells, `H-${hash.slice(0, 12)}`, at)
    const item: Item = {
      ...keys.historyRow(importId, index + 1),
      kind: 'PublicAward',
      schemaVersion: 1,
      award,
      row: cells,
    }
    return [item, ...pointersTo(item, award)]
  })
  const write = (start: number) => {
    const transaction = new Transaction(table)
    for (const item of items.slice(start, start + AT_ONCE)) transaction.put(item)
    return transaction.commit()
  }
  for (let start = 0; start < items.length; start += AT_ONCE * LANES)
    await Promise.all(
      Array.from({ length: LANES }, (_none, lane) => start + lane * AT_ONCE)
        .filter((first) => first < items.length)
        .map(write),
    )
}
