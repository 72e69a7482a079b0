import type { ExportJob } from '../../shared/exports/export-job.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import type { Context } from '../context.ts'
import { exportOf, readExports } from './export.store.ts'

/** Files that were asked for of a call and can still be fetched or waited for, the latest first. */
export async function listExports(
  { table, receivedAt }: Context,
  { callId }: { callId: string },
): Promise<ExportJob[]> {
  await findPublishedCall(table, callId)
  return (await readExports(table, callId, receivedAt)).map((item) => exportOf(item, receivedAt))
}
