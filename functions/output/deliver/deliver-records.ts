import { voidConfirmations } from '../../partners/void-confirmations.ts'
import type { MailDeps } from '../mail/send-mail.ts'
import { deliverMessage } from './deliver-message.ts'
import { handleRecords, type BatchFailures, type StreamRecord } from './handle-records.ts'

/**
 * Delivers new messages of the outbox, and looks at what was changed after partners had confirmed it, in the order in
 * which it was written.
 */
export const deliverRecords = (deps: MailDeps, records: readonly StreamRecord[]): Promise<BatchFailures> =>
  handleRecords(deps, records, {
    failed: 'outbox.failed',
    handle: (item) =>
      item.kind === 'OutboxMessage' ? deliverMessage(deps, item) : voidConfirmations(deps, item.pk),
  })
