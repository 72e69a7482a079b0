import * as z from 'zod'
import type { AuditEvent } from '../../shared/audit/chain.ts'

/** An event of the log as far as it is needed here; the log itself is written and checked elsewhere. */
const LoggedEvent: z.ZodType<AuditEvent> = z.object({
  sequence: z.int(),
  type: z.string(),
  at: z.string(),
  actor: z.string(),
  dossierId: z.string(),
  facts: z.record(z.string(), z.unknown()),
  previousHash: z.string(),
  hash: z.string(),
})

/** The event of the log that an item holds. */
export const eventOf = (item: Record<string, unknown>): AuditEvent => LoggedEvent.parse(item['event'])
