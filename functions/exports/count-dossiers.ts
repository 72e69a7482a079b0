import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'

/** About how many dossiers a call has: the last number that it gave to one. */
export const countDossiers = async (table: Table, callId: string): Promise<number> =>
  Number((await table.get(keys.counter(callId)))?.['last'] ?? 0)
