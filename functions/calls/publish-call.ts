import type { Call } from '../../shared/calls/call.ts'
import { checkCall } from '../../shared/calls/publish-check.ts'
import type { PublishFault } from '../../shared/calls/publish-fault.ts'
import { versionFaults } from '../../shared/calls/version-check.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { actorOf, type Context } from '../context.ts'
import { sendLater } from '../output/outbox.ts'
import { Transaction } from '../storage/transaction.ts'
import { isUnchanged, putCall, putPublication } from './call.store.ts'
import { putNextVersion, readStanding } from './next-version.store.ts'
import { findWritten } from './save-call.ts'

/**
 * Publishes a draft that has no faults, or the next version of a published call. A published version never changes;
 * the next one takes its place for whoever reads the call or starts a dossier.
 */
export async function publishCall(context: Context, { callId }: { callId: string }): Promise<Call> {
  const { call, next } = await findWritten(context, callId)
  if (call.state === 'draft') return publishFirst(context, call)
  if (!next) throw new DomainError('call.already_published')
  return publishNext(context, call, next)
}

const refuse = (faults: readonly PublishFault[]) => {
  if (faults.length > 0) throw new DomainError('call.not_ready', { faults })
}

/** The draft as it is published now, as the version after `before`. */
const published = (context: Context, draft: Call, before: Call): Call => ({
  ...draft,
  state: 'published',
  formVersion: before.formVersion + 1,
  revision: draft.revision + 1,
  publishedAt: context.receivedAt,
  ...(before.releasedAt !== undefined && { releasedAt: before.releasedAt }),
  changedAt: context.receivedAt,
  changedBy: actorOf(context).accountId,
  changedByName: actorOf(context).name,
})

async function publishFirst(context: Context, draft: Call): Promise<Call> {
  refuse(checkCall(draft, context.receivedAt))
  const call = published(context, draft, draft)
  const transaction = new Transaction(context.table)
  putCall(transaction, call, isUnchanged(draft))
  putPublication(transaction, call)
  await transaction.commit()
  return call
}

async function publishNext(context: Context, before: Call, next: Call): Promise<Call> {
  const standing = await readStanding(context.table, before.id)
  refuse([
    ...checkCall(next, context.receivedAt),
    ...versionFaults(before, next, standing, context.receivedAt),
  ])
  const call = published(context, next, before)
  const transaction = new Transaction(context.table)
  putNextVersion(transaction, { before, next, call, standing })
  sendLater(transaction, context, 'mail.formPublished', { callId: call.id, formVersion: call.formVersion })
  await transaction.commit()
  return call
}
