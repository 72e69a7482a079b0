import { writeDailyHeads } from '../audit/write-daily-heads.ts'
import { readConfig } from '../config.ts'
import { createDeps } from '../deps.ts'
import { expireDocuments } from '../documents/expire-documents.ts'

const deps = createDeps(readConfig(process.env))

/** What has become due since the last time. One task that fails keeps no other from its turn, and rings the alarm. */
export async function handler(): Promise<void> {
  const now = deps.now()
  const [heads, expired] = await Promise.allSettled([writeDailyHeads(deps, now), expireDocuments(deps, now)])
  if (heads.status === 'fulfilled' && expired.status === 'fulfilled') {
    deps.log({ event: 'due.done', days: heads.value, expired: expired.value })
    return
  }
  throw new AggregateError(
    [heads, expired].flatMap((task) => (task.status === 'rejected' ? task.reason : [])),
  )
}
