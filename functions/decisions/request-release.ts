import type { Release } from '../../shared/decisions/decision.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { readCallHead } from '../audit/call-chain.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import { actorOf, type Context } from '../context.ts'
import { withFreshDossier } from '../dossiers/dossier.store.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import { recallRelease } from './find-release.ts'
import { putRelease, readRelease } from './release.store.ts'
import { checkNothingRecorded, readTally, waitingOf } from './tally.store.ts'

/**
 * Asks for the release of every decision that waits. Asked for already, and nothing recorded since, is
 * `release.already_requested`; after a new decision it is asked for anew.
 */
export function requestRelease(context: Context, { callId }: { callId: string }): Promise<Release> {
  return once(
    context,
    () => withFreshDossier(() => request(context, callId)),
    () => recallRelease(context, callId),
  )
}

async function request(context: Context, callId: string): Promise<Release> {
  await findPublishedCall(context.table, callId)
  const [before, tally, head] = await Promise.all([
    readRelease(context.table, callId),
    readTally(context.table, callId),
    readCallHead(context.table, callId),
  ])
  const counts = waitingOf(tally)
  if (Object.values(counts).every((count) => count === 0))
    throw new DomainError('decision.nothing_to_release')
  if (before?.release.state === 'requested' && before.recorded === tally.recorded) throw alreadyRequested()

  const { accountId, name } = actorOf(context)
  const release: Release = {
    id: context.newId('release'),
    state: 'requested',
    requestedBy: accountId,
    requestedByName: name,
    requestedAt: context.receivedAt,
    counts,
  }
  const transaction = new Transaction(context.table)
  rememberRequest(transaction, context, release.id)
  checkNothingRecorded(transaction, callId, tally)
  putRelease(transaction, context, {
    callId,
    type: 'release.requested',
    release,
    recorded: tally.recorded,
    before,
    head,
    otherwise: alreadyRequested,
  })
  await transaction.commit()
  return release
}

const alreadyRequested = () => new DomainError('release.already_requested')
