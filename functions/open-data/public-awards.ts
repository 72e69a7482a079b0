import type { Table } from '../storage/table.ts'
import { historyPages } from './history.store.ts'
import { pagesOf, PublicAward } from './open-data.store.ts'

/** Everything that is public, a page at a time: what was released here, then what was brought along. */
export async function* publicAwardPages(table: Table): AsyncGenerator<PublicAward[]> {
  for await (const items of pagesOf(table, 'open-data', 'award#'))
    yield items.map((item) => PublicAward.parse(item))
  yield* historyPages(table)
}
