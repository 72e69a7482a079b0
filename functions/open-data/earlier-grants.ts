import * as z from 'zod'
import type { IdentifierScheme } from '../../shared/identifiers.ts'
import type { Award } from '../../shared/open-data/award.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import { awardOf, readImports } from './open-data.store.ts'

const Pointer = z.object({ at: z.object({ pk: z.string(), sk: z.string() }) })

/** Released and imported grants of an organisation by one of its numbers, the latest first: for rules on earlier grants. */
export async function earlierGrantsOf(
  table: Table,
  { scheme, value }: { scheme: IdentifierScheme; value: string },
): Promise<Award[]> {
  const [pointers, imports] = await Promise.all([
    table.partition(keys.grantPointer(scheme, value, '', '').pk),
    readImports(table),
  ])
  const whole = new Set(['open-data', ...imports.map((id) => keys.historyRow(id, 0).pk)])
  const places = pointers.map((item) => Pointer.parse(item).at).filter(({ pk }) => whole.has(pk))
  const items = await table.getMany(places)
  // An award that another organisation took over is still pointed at by the number of the one before.
  const isTheirs = ({ beneficiaries }: Award) =>
    beneficiaries.some(({ identifiers }) =>
      identifiers.some((one) => one.scheme === scheme && one.value === value),
    )
  return items
    .map(awardOf)
    .filter(isTheirs)
    .sort((left, right) => right.legalAct.date.localeCompare(left.legalAct.date))
}
