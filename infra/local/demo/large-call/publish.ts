import type { Account } from '../../../../shared/accounts/account.ts'
import type { ExportJob, NewExport } from '../../../../shared/exports/export-job.ts'
import { linkExport } from '../../../../functions/exports/link-export.ts'
import { findExport, requestExport } from '../../../../functions/exports/request-export.ts'
import { followLetters } from '../../../../functions/letters/follow-letters.ts'
import type { Story } from '../story.ts'
import { until } from './until.ts'

interface Made {
  job: ExportJob
  bytes: number
}

/** Asks for a file of the call as a job, waits for it and fetches it by its link. */
export async function exportFile(
  story: Story,
  { staff, callId, wanted }: { staff: Account; callId: string; wanted: NewExport },
): Promise<Made> {
  const context = () => story.at(story.deps.now(), staff)
  const { id: exportId } = await requestExport(context(), { callId, wanted })
  const job = await until(
    () => findExport(context(), { exportId }),
    ({ state }) => state === 'done' || state === 'failed',
  )
  const answer = await fetch(await linkExport(context(), { exportId }))
  if (!answer.ok) throw new Error(`the file ${job.name} could not be fetched: ${answer.status}`)
  return { job, bytes: (await answer.arrayBuffer()).byteLength }
}

/** Waits until every announced decision has its letter; gives how many there are. */
export async function lettersMade(story: Story, callId: string): Promise<number> {
  const letters = await until(
    () => followLetters({ table: story.deps.table }, { callId }),
    (followed) => followed.length > 0 && followed.every(({ letter }) => letter !== undefined),
  )
  return letters.length
}

/** Awards of the call that anybody finds at the portal's public address. */
export async function publishedAwards(portal: string, expected: number): Promise<number> {
  const read = async (): Promise<{ awards: unknown[] }> =>
    (await fetch(`${portal}/api/open-data/awards.json`)).json()
  return (await until(read, ({ awards }) => awards.length >= expected)).awards.length
}
