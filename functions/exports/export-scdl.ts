import type { ResponseOf } from '../../shared/api/route.ts'
import type { exportsApi, LeftOut } from '../../shared/exports/api.ts'
import { SCDL_COLUMNS, toScdl } from '../../shared/exports/scdl.ts'
import type { Call } from '../../shared/calls/call.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import type { Deps } from '../deps.ts'
import { awardPages } from './awards.ts'
import { csvPages } from './csv.ts'
import type { FileBytes } from './table-file.ts'

type Stores = Pick<Deps, 'table' | 'config'>

/** The announced awards of a call as SCDL « Subventions » 2.1.1: UTF-8, comma, decimal point. */
export async function* scdlFile(stores: Stores, call: Call, passed: (dossiers: number) => void): FileBytes {
  const rows = async function* () {
    for await (const page of scdlPages(stores, call, passed)) yield page.flatMap(({ rows }) => rows)
  }
  const heads = SCDL_COLUMNS.map(({ name }) => name)
  const encoder = new TextEncoder()
  for await (const text of csvPages(heads, rows(), { separator: ',', hasMark: false }))
    yield encoder.encode(text)
}

/** How many rows the file holds, and every award that it could not hold with the reasons. */
export async function reportScdl(
  stores: Stores,
  { callId }: { callId: string },
): Promise<ResponseOf<(typeof exportsApi)['GET /calls/:callId/exports/scdl-report']>> {
  const call = await findPublishedCall(stores.table, callId)
  const allLeftOut: LeftOut[] = []
  let published = 0
  for await (const page of scdlPages(stores, call))
    for (const { rows, leftOut } of page) {
      published += rows.length
      allLeftOut.push(...leftOut)
    }
  return { published, leftOut: allLeftOut }
}

/** Awards of a call as open data, a page at a time. */
async function* scdlPages(stores: Stores, call: Call, passed?: (dossiers: number) => void) {
  for await (const page of awardPages(stores, call, passed))
    yield page.map(({ award, isReleased }) => toScdl({ ...award, isReleased }, award.grantor))
}
