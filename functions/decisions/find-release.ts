import type { OutcomeCounts, Release } from '../../shared/decisions/decision.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import type { Context } from '../context.ts'
import { readRelease } from './release.store.ts'
import { readTally, waitingOf } from './tally.store.ts'

/** The release that was asked for last, and the decisions that no release covers. */
export async function findRelease(
  { table }: Context,
  { callId }: { callId: string },
): Promise<{ release: Release | null; waiting: OutcomeCounts }> {
  await findPublishedCall(table, callId)
  const [item, tally] = await Promise.all([readRelease(table, callId), readTally(table, callId)])
  return { release: item?.release ?? null, waiting: waitingOf(tally) }
}

/** The release that a repeated request asks about again. */
export async function recallRelease(context: Context, callId: string): Promise<Release> {
  const { release } = await findRelease(context, { callId })
  if (!release) throw new DomainError('release.not_requested')
  return release
}
