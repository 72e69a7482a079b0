import { createHash } from 'node:crypto'
import { LANGUAGES } from '../../shared/language.ts'
import { findCall } from '../calls/find-call.ts'
import type { Deps } from '../deps.ts'
import { renderPdf } from '../output/pdf/render-pdf.ts'
import { minutesDocument } from '../output/minutes/minutes-document.ts'
import { readNotes } from '../evaluation/consensus.store.ts'
import { putRecord } from '../storage/records.ts'
import { Transaction } from '../storage/transaction.ts'
import type { MeetingHead } from './meeting-record.ts'
import { changeMeeting, loadMeeting } from './meeting.store.ts'
import { readRows } from './read-meeting.ts'

/**
 * Makes the minutes of a closed meeting in every language, and keeps their hashes in the meeting's chain. Done once;
 * a run that died leaves records under their own hash, which the next one writes again to the byte.
 */
export async function printMinutes(deps: Deps, { meetingId }: { meetingId: string }): Promise<void> {
  const { head, items } = await loadMeeting(deps.table, meetingId)
  if (!head.closed || head.minutes.length > 0) return
  const rows = await readRows(deps.table, head.agenda)
  const dossiers = new Map([...rows].map(([id, { row }]) => [id, row]))
  const notes = await readNotes(deps.table, head.agenda)
  const { timeZone } = await findCall(deps.table, head.callId)
  const author = deps.config.service.authority.name
  const minutes: MeetingHead['minutes'] = []
  for (const language of LANGUAGES) {
    const content = minutesDocument(
      { meeting: head, closed: head.closed, items, dossiers, notes, author, timeZone },
      language,
    )
    const bytes = await renderPdf(content)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const recordKey = `meetings/${meetingId}/${sha256}.pdf`
    await putRecord(deps, recordKey, bytes, sha256, 'application/pdf')
    minutes.push({ language, size: bytes.length, sha256, recordKey })
  }
  const transaction = new Transaction(deps.table)
  changeMeeting(transaction, head, {
    event: {
      type: 'meeting.minutesKept',
      facts: { files: minutes.map(({ language, sha256 }) => ({ language, sha256 })) },
    },
    at: head.closed.at,
    actor: 'system',
    set: { minutes },
  })
  await transaction.commit()
}
