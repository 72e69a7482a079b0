import type { Release } from '../../shared/decisions/decision.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { readCallHead } from '../audit/call-chain.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import { markReleased } from '../calls/mark-released.ts'
import { actorOf, type Context } from '../context.ts'
import { withFreshDossier } from '../dossiers/dossier.store.ts'
import { runLater } from '../jobs/run-later.ts'
import { sendLater } from '../output/outbox.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import { recallRelease } from './find-release.ts'
import { putRelease, readRelease } from './release.store.ts'
import { countRelease, readTally, type Tally } from './tally.store.ts'

/**
 * Confirms the release, as another person than who asked for it: applicants see their results from this transaction
 * on. A decision recorded since is `release.changed`: what is announced is what was counted, so it is asked for anew.
 */
export function confirmRelease(context: Context, { callId }: { callId: string }): Promise<Release> {
  return once(
    context,
    () => withFreshDossier(() => confirm(context, callId)),
    () => recallRelease(context, callId),
  )
}

async function confirm(context: Context, callId: string): Promise<Release> {
  const { table, receivedAt } = context
  const [call, before, tally, head] = await Promise.all([
    findPublishedCall(table, callId),
    readRelease(table, callId),
    readTally(table, callId),
    readCallHead(table, callId),
  ])
  const { accountId, name } = actorOf(context)
  if (before?.release.state !== 'requested') throw notRequested()
  if (before.release.requestedBy === accountId) throw new DomainError('release.same_person')
  if (before.recorded !== tally.recorded) throw new DomainError('release.changed')

  const releasedAt = afterDecisions(receivedAt, tally)
  const release: Release = {
    ...before.release,
    state: 'confirmed',
    confirmedBy: accountId,
    confirmedByName: name,
    confirmedAt: releasedAt,
  }
  const transaction = new Transaction(table)
  rememberRequest(transaction, context, release.id)
  countRelease(transaction, callId, tally, releasedAt)
  putRelease(transaction, context, {
    callId,
    type: 'release.confirmed',
    release,
    recorded: tally.recorded,
    before,
    head,
    otherwise: notRequested,
  })
  markReleased(transaction, call, releasedAt)
  sendLater(transaction, context, 'mail.resultsReleased', { callId, releaseId: release.id })
  // First what anybody may read: hundreds of letters take their time.
  runLater(transaction, context, 'openData.publish', { callId })
  runLater(transaction, context, 'letters.make', { callId })
  await transaction.commit()
  return release
}

/** When it is announced. Never before a decision that it announces, whatever the clocks of two machines say. */
const afterDecisions = (receivedAt: string, { decidedAt }: Tally): string =>
  decidedAt !== undefined && Date.parse(decidedAt) > Date.parse(receivedAt) ? decidedAt : receivedAt

const notRequested = () => new DomainError('release.not_requested')
