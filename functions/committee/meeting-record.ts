import * as z from 'zod'
import { ClosingFault, Item, MinutesFile, Seat } from '../../shared/committee/meeting.ts'
import { MEETING_STATES, VOTE_RULES } from '../../shared/committee/meeting-life.ts'
import { LegalAct } from '../../shared/decisions/decision.ts'

/**
 * What closing a meeting is about. `holding`: its dossiers are held one after the other; `releasing`: it did not
 * succeed, and they are let go. `listHash` is the hash of the agenda as it was frozen.
 */
const Closing = z.object({
  phase: z.enum(['holding', 'releasing']),
  listHash: z.string(),
  legalAct: LegalAct,
  by: z.string(),
  startedAt: z.string(),
  fault: ClosingFault.optional(),
})

/** What stands once everything is decided. The instant is that of every decision in it. */
const Closed = z.object({ at: z.string(), by: z.string(), legalAct: LegalAct, listHash: z.string() })

/** The meeting's own item. The order of the agenda stands here; what is said of each dossier in items of their own. */
export const MeetingHead = z.object({
  id: z.string(),
  callId: z.string(),
  state: z.enum(MEETING_STATES),
  title: z.string(),
  startsAt: z.string(),
  place: z.string(),
  rule: z.enum(VOTE_RULES),
  quorum: z.int(),
  seats: z.array(Seat),
  agenda: z.array(z.string()),
  openedAt: z.string().optional(),
  closing: Closing.optional(),
  closed: Closed.optional(),
  fault: ClosingFault.optional(),
  minutes: z.array(MinutesFile.extend({ recordKey: z.string() })).default([]),
  chain: z.object({ sequence: z.int(), hash: z.string() }),
})
export type MeetingHead = z.infer<typeof MeetingHead>

export interface MeetingRecord {
  head: MeetingHead
  /** In the order of the agenda. */
  items: Item[]
}
