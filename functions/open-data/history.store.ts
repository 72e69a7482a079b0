import { gunzipSync, gzipSync } from 'node:zlib'
import * as z from 'zod'
import type { Award } from '../../shared/open-data/award.ts'
import { awardOfRow } from '../../shared/open-data/scdl-row.ts'
import type { Identifier } from '../../shared/organisations/organisation.ts'
import { keys } from '../storage/keys.ts'
import type { Item, Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'
import { pagesOf, PublicAward, registeredAs } from './open-data.store.ts'

/**
 * Awards that were published elsewhere before stand in parts of many rows, as their file had them; indexes name the
 * parts in which the number of an organisation occurs. Ten thousand rows are some eighty writes, where an item and a
 * pointer for each row took longer than a request may. Imports without `indexes` are of that time, and stay readable.
 */
const HistoryImport = z.object({ importedAt: z.string(), indexes: z.int().optional() })
const HistoryRow = z.object({ reference: z.string(), cells: z.array(z.string()) })
/** Packed: rows of one file are much alike, and take a tenth of the room and of the time to write and to read. */
const HistoryPart = z.object({
  rows: z
    .instanceof(Uint8Array)
    .transform((packed): unknown => JSON.parse(gunzipSync(packed).toString('utf8')))
    .pipe(z.array(HistoryRow)),
})
const HistoryIndex = z.object({ parts: z.record(z.string(), z.array(z.int())) })

export type HistoryRow = z.infer<typeof HistoryRow>
type Import = z.infer<typeof HistoryImport> & { id: string }

/** Rows of a part, and the signs over which it is full: below what an item may hold, packed or not. */
const PART = { rows: 250, signs: 80_000 }
/** Writes under way at the same time. */
const LANES = 6

/** Imports that are whole: rows of one that broke off half-way are nobody's to read. */
export async function readImports(table: Table): Promise<Import[]> {
  const items = await table.partition('open-data', 'import#')
  return items.map((item) => ({ ...HistoryImport.parse(item), id: item.sk.slice('import#'.length) }))
}

/** Adds to the transaction that an import is whole. */
export function putImport(
  transaction: Transaction,
  importId: string,
  facts: { rows: number; indexes: number; importedAt: string; importedBy: string },
): void {
  transaction.put({ ...keys.historyImport(importId), kind: 'HistoryImport', schemaVersion: 2, ...facts })
}

function inParts(rows: readonly HistoryRow[]): HistoryRow[][] {
  const parts: HistoryRow[][] = []
  let signs = 0
  for (const row of rows) {
    const length = row.cells.reduce((sum, cell) => sum + cell.length, 0)
    const last = parts.at(-1)
    if (!last || last.length >= PART.rows || signs + length > PART.signs) {
      parts.push([row])
      signs = length
    } else {
      last.push(row)
      signs += length
    }
  }
  return parts
}

const nameOf = (number: Identifier) => {
  const { scheme, value } = registeredAs(number)
  return `${scheme}#${value}`
}

/** Which of so many indexes a number stands in: spread evenly, the same for the same number. */
function indexOf(name: string, indexes: number): number {
  let spread = 0
  for (const sign of name) spread = (spread * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003
  return spread % indexes
}

function indexItems(importId: string, parts: readonly HistoryRow[][], indexes: number): Item[] {
  const found = Array.from({ length: indexes }, () => new Map<string, Set<number>>())
  for (const [part, rows] of parts.entries())
    for (const { reference, cells } of rows)
      for (const { identifiers } of awardOfRow(cells, reference, '').beneficiaries)
        for (const name of identifiers.map(nameOf)) {
          const index = found[indexOf(name, indexes)]
          index?.set(name, (index.get(name) ?? new Set()).add(part))
        }
  return found.map((names, number) => ({
    ...keys.historyIndex(importId, number),
    kind: 'HistoryIndex',
    schemaVersion: 1,
    parts: Object.fromEntries([...names].map(([name, places]) => [name, [...places]])),
  }))
}

/**
 * Writes the rows of an import where nobody reads them before it is whole. The same rows are the same items: an import
 * that broke off is written again in its place. Answers in how many indexes their numbers stand.
 */
export async function writeHistory(
  table: Table,
  importId: string,
  rows: readonly HistoryRow[],
): Promise<{ indexes: number }> {
  const parts = inParts(rows)
  const indexes = Math.max(1, parts.length)
  const items = [
    ...parts.map((part, number): Item => ({
      ...keys.historyPart(importId, number),
      kind: 'HistoryPart',
      schemaVersion: 1,
      rows: gzipSync(JSON.stringify(part)),
    })),
    ...indexItems(importId, parts, indexes),
  ].values()
  const lane = async () => {
    for (const item of items) await table.put(item)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return { indexes }
}

/** What a part of an import holds, or what one row of an earlier one is. */
function awardsOf(item: Item, importedAt: string): PublicAward[] {
  if (item.kind !== 'HistoryPart') return [PublicAward.parse(item)]
  const { rows } = HistoryPart.parse(item)
  return rows.map(({ reference, cells }) => ({ award: awardOfRow(cells, reference, importedAt), row: cells }))
}

/** Rows that were imported, a page at a time, in the order of their files; what was last written. */
export async function* historyPages(table: Table): AsyncGenerator<PublicAward[]> {
  for (const { id, importedAt, indexes } of await readImports(table)) {
    const { pk } = keys.historyPart(id, 0)
    const prefix = indexes === undefined ? 'row#' : 'part#'
    for await (const items of pagesOf(table, pk, prefix))
      yield items.flatMap((item) => awardsOf(item, importedAt))
  }
}

/** Awards of the parts in which one of the numbers occurs; others stand beside them. */
export async function historyNear(
  table: Table,
  imports: readonly Import[],
  numbers: readonly Identifier[],
): Promise<Award[]> {
  const names = numbers.map(nameOf)
  const times = new Map(imports.map(({ id, importedAt }) => [keys.historyPart(id, 0).pk, importedAt]))
  const indexes = imports.flatMap(({ id, indexes: count }) =>
    count === undefined
      ? []
      : [...new Set(names.map((name) => indexOf(name, count)))].map((one) => keys.historyIndex(id, one)),
  )
  const parts = (await table.getMany(indexes)).flatMap((item) => {
    const { parts: places } = HistoryIndex.parse(item)
    const importId = item.pk.slice('history#'.length)
    return [...new Set(names.flatMap((name) => places[name] ?? []))].map((part) =>
      keys.historyPart(importId, part),
    )
  })
  const once = [...new Map(parts.map((key) => [`${key.pk} ${key.sk}`, key])).values()]
  const items = await table.getMany(once)
  return items.flatMap((item) => awardsOf(item, times.get(item.pk) ?? '').map(({ award }) => award))
}
