import { changeDossier } from '../dossiers/dossier.store.ts'
import { DossierHead } from '../dossiers/dossier-record.ts'
import { keys } from '../storage/keys.ts'
import { meetingKeys } from '../storage/meeting-keys.ts'
import type { Table } from '../storage/table.ts'
import { findMeeting } from './meeting.store.ts'
import { settleHeld } from './settle-held.ts'

const AT_ONCE = 8

/** Calls `work` for each, a few at once. */
export async function eachOf<One>(all: readonly One[], work: (one: One) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < all.length; at += AT_ONCE) await Promise.all(all.slice(at, at + AT_ONCE).map(work))
}

/** Dossiers by id, as they are stored: held ones too. */
export async function readHeads(table: Table, dossierIds: readonly string[]): Promise<DossierHead[]> {
  return (await table.getMany(dossierIds.map(keys.dossier))).map((item) => DossierHead.parse(item))
}

/** Carries the decisions of a closed meeting to every dossier that it still holds, then forgets that it had to. */
export async function settleMeeting(table: Table, meetingId: string): Promise<void> {
  const meeting = await findMeeting(table, meetingId)
  if (!meeting?.closed) return
  const held = (await readHeads(table, meeting.agenda)).filter(({ heldBy }) => heldBy === meetingId)
  await eachOf(held, (head) => settleHeld(table, head, changeDossier))
  await table.take(meetingKeys.unsettled(meeting.callId, meetingId), {
    expression: 'meetingId = :meeting',
    values: { ':meeting': meetingId },
  })
}

/**
 * What every reader of a call's table does first: a meeting that was closed decided everything in it, though a crash
 * may have left decisions that are not carried to their dossiers yet. One small query where there is nothing to do.
 */
export async function settleMeetings(table: Table, callId: string): Promise<void> {
  const unsettled = await table.partition(callId, 'unsettled#')
  for (const { meetingId } of unsettled) await settleMeeting(table, String(meetingId))
}
