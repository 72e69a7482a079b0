import { writeDailyHeads } from '../audit/write-daily-heads.ts'
import { remindOfCompletions } from '../completion/reminders.ts'
import { readConfig } from '../config.ts'
import { createDeps } from '../deps.ts'
import { expireDocuments } from '../documents/expire-documents.ts'
import { purgeDeleted } from '../dossiers/purge-deleted.ts'
import { remindEvaluators } from '../evaluation/remind-evaluators.ts'
import { retryDeliveries } from '../webhooks/retry-deliveries.ts'
import { remindDrafts } from '../dossiers/remind-drafts.ts'

/** Each gives what it did, for the log. */
const TASKS = {
  days: writeDailyHeads,
  expired: expireDocuments,
  purged: purgeDeleted,
  reminders: remindDrafts,
  evaluations: remindEvaluators,
  completions: remindOfCompletions,
  webhooks: retryDeliveries,
}

const deps = createDeps(readConfig(process.env))

/** What has become due since the last time. One task that fails keeps no other from its turn, and rings the alarm. */
export async function handler(): Promise<void> {
  const now = deps.now()
  const results = await Promise.allSettled(Object.values(TASKS).map((task) => task(deps, now)))
  const failures: unknown[] = results.flatMap((result) =>
    result.status === 'rejected' ? [result.reason] : [],
  )
  if (failures.length > 0) throw new AggregateError(failures)
  const done = results.map((result) => (result.status === 'fulfilled' ? result.value : undefined))
  deps.log({
    event: 'due.done',
    ...Object.fromEntries(Object.keys(TASKS).map((name, at) => [name, done[at]])),
  })
}
