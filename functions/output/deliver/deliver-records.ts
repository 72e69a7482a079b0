import { eventOf } from '../../audit/read-event.ts'
import { voidConfirmations } from '../../partners/void-confirmations.ts'
import type { Item } from '../../storage/table.ts'
import { announceEvent } from '../../webhooks/announce.ts'
import type { MailDeps } from '../mail/send-mail.ts'
import { deliverMessage } from './deliver-message.ts'
import { handleRecords, type BatchFailures, type StreamRecord } from './handle-records.ts'

/** What is done with a new item of a kind; any other is one that was changed after partners had confirmed it. */
const HANDLERS: Record<string, (deps: MailDeps, item: Item) => Promise<void>> = {
  OutboxMessage: deliverMessage,
  AuditEvent: (deps, item) => announceEvent(deps, eventOf(item)),
}

/**
 * Delivers new messages of the outbox, tells webhooks of new events of the log, and looks at what was changed after
 * partners had confirmed it, in the order in which it was written.
 */
export const deliverRecords = (deps: MailDeps, records: readonly StreamRecord[]): Promise<BatchFailures> =>
  handleRecords(deps, records, {
    failed: 'outbox.failed',
    handle: (item) => HANDLERS[item.kind]?.(deps, item) ?? voidConfirmations(deps, item.pk),
  })
