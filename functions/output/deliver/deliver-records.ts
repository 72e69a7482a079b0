import type { MailDeps } from '../mail/send-mail.ts'
import { deliverMessage } from './deliver-message.ts'
import { handleRecords, type BatchFailures, type StreamRecord } from './handle-records.ts'

/** Delivers new messages of the outbox, in the order in which they were written. */
export const deliverRecords = (deps: MailDeps, records: readonly StreamRecord[]): Promise<BatchFailures> =>
  handleRecords(deps, records, { failed: 'outbox.failed', handle: (item) => deliverMessage(deps, item) })
