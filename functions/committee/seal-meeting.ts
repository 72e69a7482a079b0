import type { Item } from '../../shared/committee/meeting.ts'
import type { Outcome } from '../../shared/decisions/outcomes.ts'
import { isAnnounced } from '../../shared/decisions/release.ts'
import type { Deps } from '../deps.ts'
import { promiseAll, readEnvelope } from '../decisions/envelope.store.ts'
import { afterRelease, countDecisions, readTally, type Tally } from '../decisions/tally.store.ts'
import { runLater } from '../jobs/run-later.ts'
import { meetingKeys } from '../storage/meeting-keys.ts'
import { Transaction } from '../storage/transaction.ts'
import type { Judged } from './judge-items.ts'
import type { MeetingHead, MeetingRecord } from './meeting-record.ts'
import { changeMeeting } from './meeting.store.ts'

/** Euro cents more that the agenda promises, by territory of the lead; what it takes back counts against it. */
export function amountsOf(items: readonly Item[], { heads }: Pick<Judged, 'heads'>): Map<string, number> {
  const amounts = new Map<string, number>()
  for (const { dossierId, content } of items) {
    const head = heads.get(dossierId)
    if (!head) continue
    const more = (content.amount ?? 0) - (head.awardedAmount ?? 0)
    amounts.set(head.territory, (amounts.get(head.territory) ?? 0) + more)
  }
  return amounts
}

/** How many decisions of each outcome more wait to be announced; one that waited and is superseded never will be. */
function waitingAfter(items: readonly Item[], { decisions }: Judged, tally: Tally): Map<Outcome, number> {
  const waiting = new Map<Outcome, number>()
  const add = (outcome: Outcome, by: number) => waiting.set(outcome, (waiting.get(outcome) ?? 0) + by)
  for (const { dossierId, content } of items) {
    add(content.outcome, 1)
    const current = decisions.get(dossierId)
    if (current && !isAnnounced(current, tally.releasedAt)) add(current.outcome, -1)
  }
  return waiting
}

/**
 * The one write that decides: the meeting turns to closed, the money is promised, the decisions are counted, and
 * whoever reads the call's dossiers is told to look. Before it nothing is decided, after it everything is. Every
 * dossier must be held. Throws `decision.envelope_exhausted` where the money does not suffice any more.
 */
export async function sealMeeting(
  deps: Deps,
  { head, items }: MeetingRecord,
  closing: NonNullable<MeetingHead['closing']>,
  judged: Judged,
): Promise<void> {
  const { table, now, newId } = deps
  const { callId } = head
  const [tally, envelope] = await Promise.all([readTally(table, callId), readEnvelope(table, callId)])
  const at = afterRelease(now(), tally)
  const { by, legalAct, listHash } = closing
  const { closing: _closing, ...free } = head
  const transaction = new Transaction(table)
  changeMeeting(transaction, free, {
    event: { type: 'meeting.closed', facts: { listHash, legalAct, decisions: items.length } },
    at,
    actor: by,
    action: 'close',
    set: { closed: { at, by, legalAct, listHash } },
  })
  promiseAll(transaction, callId, envelope, amountsOf(items, judged))
  const waiting = waitingAfter(items, judged, tally)
  countDecisions(transaction, callId, { tally, waiting, recorded: items.length, decidedAt: at })
  transaction.put({
    ...meetingKeys.unsettled(callId, head.id),
    kind: 'UnsettledMeeting',
    schemaVersion: 1,
    meetingId: head.id,
  })
  runLater(transaction, { newId, receivedAt: at }, 'meeting.print', { meetingId: head.id })
  await transaction.commit()
}
