import type { Context } from '../context.ts'
import { keys } from '../storage/keys.ts'
import type { Transaction } from '../storage/transaction.ts'

/** Work that takes longer than a request may, by kind; `job.lambda` runs each, and again where it failed. */
export interface Jobs {
  'archive.make': { archiveId: string }
  'assignment.propose': { callId: string; proposalId: string }
  'export.make': { exportId: string }
  'letters.make': { callId: string }
  'openData.publish': { callId: string }
  'webhook.deliver': { webhookId: string; deliveryId: string; attempt: number }
  'webhook.replay': { webhookId: string; from: string }
  'meeting.close': { meetingId: string }
  'meeting.print': { meetingId: string }
  'submission.print': { dossierId: string; number: number }
}

const KEPT_FOR_SECONDS = 90 * 24 * 3600

/** Adds a job to the transaction that asks for it: it runs if, and only if, that happened. */
export function runLater<Type extends keyof Jobs>(
  transaction: Transaction,
  { newId, receivedAt }: Pick<Context, 'newId' | 'receivedAt'>,
  type: Type,
  payload: Jobs[Type],
): void {
  const id = newId('message')
  transaction.put({
    ...keys.job(id),
    kind: 'Job',
    schemaVersion: 1,
    id,
    type,
    payload,
    createdAt: receivedAt,
    expiresAt: Math.floor(Date.parse(receivedAt) / 1000) + KEPT_FOR_SECONDS,
  })
}
