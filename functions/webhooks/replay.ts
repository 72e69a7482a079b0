import type { AuditEvent } from '../../shared/audit/chain.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { REPLAY_DAYS, webhookEventOf } from '../../shared/webhooks/event-names.ts'
import { dayOf } from '../audit/daily-heads.ts'
import { eventOf } from '../audit/read-event.ts'
import type { Context } from '../context.ts'
import type { Deps } from '../deps.ts'
import { runLater } from '../jobs/run-later.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import { Transaction } from '../storage/transaction.ts'
import { deliveryOf } from './announce.ts'
import { findDelivery, startRound } from './delivery.store.ts'
import { findWebhook, loadWebhook, type WebhookRecord } from './webhook.store.ts'

const DAY_MS = 24 * 3_600_000

type From = { from: string } | { event: string }

/** Asks for a replay from an instant or an event on; it runs after the answer. */
export async function requestReplay(
  context: Context,
  { webhookId, wanted }: { webhookId: string; wanted: From },
): Promise<{ from: string }> {
  const { table, receivedAt } = context
  const webhook = await loadWebhook(table, webhookId)
  if (webhook.state !== 'active') throw new DomainError('webhook.not_active')
  const from = await instantOf(table, wanted)
  const oldest = new Date(Date.parse(receivedAt) - REPLAY_DAYS * DAY_MS).toISOString()
  if (Date.parse(from) < Date.parse(oldest))
    throw new DomainError('webhook.replay_too_old', { days: REPLAY_DAYS }, 'from')
  const work = async () => {
    const transaction = new Transaction(table)
    rememberRequest(transaction, context, webhookId)
    runLater(transaction, context, 'webhook.replay', { webhookId, from })
    await transaction.commit()
    return { from }
  }
  return once(context, work, async () => ({ from }))
}

async function instantOf(table: Table, wanted: From): Promise<string> {
  if ('from' in wanted) return new Date(wanted.from).toISOString()
  const at = wanted.event.lastIndexOf('-')
  const item = await table.get(keys.event(wanted.event.slice(0, at), Number(wanted.event.slice(at + 1))))
  if (!item) throw new DomainError('webhook.delivery_not_found', {}, 'event')
  return eventOf(item).at
}

/** Everything whose log grew since a day, each once: the heads of each day name it. */
async function subjectsSince(table: Table, from: string, now: string): Promise<ReadonlySet<string>> {
  const subjects = new Set<string>()
  for (let day = Date.parse(dayOf(from)); day <= Date.parse(now); day += DAY_MS) {
    const heads = await table.partition(keys.chainHead(dayOf(new Date(day).toISOString()), '').pk)
    for (const { sk } of heads) subjects.add(sk)
  }
  return subjects
}

/** Sends again what the log holds from an instant on. What is on its way already is left alone. */
export async function replayLog(
  deps: Deps,
  { webhookId, from }: { webhookId: string; from: string },
): Promise<void> {
  const webhook = await findWebhook(deps.table, webhookId)
  if (!webhook) return
  for (const subject of await subjectsSince(deps.table, from, deps.now())) {
    const events = (await deps.table.partition(subject, 'event#')).map(eventOf)
    for (const event of events)
      if (event.at >= from && webhookEventOf(event.type)) await sendAgain(deps, webhook, event)
  }
}

async function sendAgain(deps: Deps, webhook: WebhookRecord, event: AuditEvent): Promise<void> {
  const fresh = await deliveryOf(deps, webhook, event)
  if (!fresh) return
  const before = await findDelivery(deps.table, webhook.id, fresh.id)
  if (before?.state === 'waiting') return
  const transaction = new Transaction(deps.table)
  startRound(transaction, { newId: deps.newId, receivedAt: deps.now() }, before ?? fresh)
  await transaction.commit()
}
