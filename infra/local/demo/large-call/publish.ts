import type { Account } from '../../../../shared/accounts/account.ts'
import type { ExportJob, NewExport } from '../../../../shared/exports/export-job.ts'
import type { FollowedLetter } from '../../../../shared/letters/letter.ts'
import type { Award } from '../../../../shared/open-data/award.ts'
import { linkExport } from '../../../../functions/exports/link-export.ts'
import { findExport, requestExport } from '../../../../functions/exports/request-export.ts'
import { followLetters } from '../../../../functions/letters/follow-letters.ts'
import type { Story } from '../story.ts'
import { until } from './until.ts'

export interface Made {
  job: ExportJob
  bytes: Uint8Array
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
  return { job, bytes: new Uint8Array(await answer.arrayBuffer()) }
}

/** Waits until every announced decision has its letter and its e-mail; gives how many there are. */
export async function lettersMade(
  story: Story,
  { callId, onProgress }: { callId: string; onProgress: (done: number, all: number) => void },
): Promise<number> {
  const letters = await until(
    async () => {
      const followed = await followLetters({ table: story.deps.table }, { callId })
      onProgress(followed.filter(isSent).length, followed.length)
      return followed
    },
    (followed) => followed.length > 0 && followed.every(isSent),
  )
  return letters.length
}

const isSent = ({ letter, mails }: FollowedLetter) => letter !== undefined && mails.length > 0

/** Awards of the call that anybody finds at the portal's public address, as soon as there are so many. */
export async function publishedAwards(
  portal: string,
  { callCode, atLeast }: { callCode: string; atLeast: number },
): Promise<Award[]> {
  const read = async () => {
    const answer = await fetch(`${portal}/api/open-data/awards.json`)
    // A machine that has too much to do may not answer in time; it is asked again.
    if (!answer.ok) return undefined
    const { awards }: { awards: Award[] } = await answer.json()
    return awards.filter((award) => award.callCode === callCode)
  }
  return (await until(read, (awards) => awards !== undefined && awards.length >= atLeast)) ?? []
}
