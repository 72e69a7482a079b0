import * as z from 'zod'
import { DossierRow } from '../../shared/dossiers/dossier.ts'
import { settleMeetings } from '../committee/settle-meetings.ts'
import { listPartition } from '../dossiers/dossier-row.ts'
import type { Table } from '../storage/table.ts'

/** What a row of the call's table carries beside what the table shows. */
export const CallRow = z.object({
  row: DossierRow,
  standing: z.object({
    range: z.number().optional(),
    isUnderThreshold: z.boolean(),
    /** Decisions recorded; the last one has this number. */
    decisions: z.int(),
  }),
})
export type CallRow = z.infer<typeof CallRow>

const PAGE = 100

/** Rows of a call in the order of their references, a page at a time: memory stays flat at any number of dossiers. */
export async function* callRowPages(table: Table, callId: string): AsyncGenerator<CallRow[]> {
  await settleMeetings(table, callId)
  let startKey: Record<string, unknown> | undefined
  do {
    const page = await table.page({
      IndexName: 'listByReference',
      KeyConditionExpression: 'listPk = :list',
      ExpressionAttributeValues: { ':list': listPartition(callId) },
      Limit: PAGE,
      ...(startKey && { ExclusiveStartKey: startKey }),
    })
    yield page.items.map((item) => CallRow.parse(item))
    startKey = page.lastKey
  } while (startKey)
}
