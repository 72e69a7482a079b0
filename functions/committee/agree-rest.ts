import { hasQuorum, standingOf } from '../../shared/committee/meeting-rules.ts'
import type { Meeting } from '../../shared/committee/meeting.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { actorOf, type Context } from '../context.ts'
import { Transaction } from '../storage/transaction.ts'
import { changeMeeting, loadMeeting, putItem } from './meeting.store.ts'
import { readMeeting } from './read-meeting.ts'

/** Beside the items, a transaction holds the meeting's head, its summary and its event. */
const MOST_ITEMS = 90

/**
 * Establishes the consensus on every item that has none yet, as a chair does for what nobody wants to speak about.
 * In steps: nothing is decided before the meeting closes, so one that is cut off leaves fewer items agreed.
 */
export async function agreeRest(context: Context, { meetingId }: { meetingId: string }): Promise<Meeting> {
  for (;;) {
    const { head, items } = await loadMeeting(context.table, meetingId)
    if (head.state !== 'open') throw new DomainError('meeting.state', { state: head.state })
    if (!hasQuorum(head)) throw new DomainError('meeting.quorum_lost')
    const waiting = items.filter((item) => standingOf(head, item) === 'waiting').slice(0, MOST_ITEMS)
    if (waiting.length === 0) return readMeeting(context, { meetingId })
    const transaction = new Transaction(context.table)
    changeMeeting(transaction, head, {
      event: {
        type: 'meeting.restAgreed',
        facts: { dossierIds: waiting.map(({ dossierId }) => dossierId) },
      },
      at: context.receivedAt,
      actor: actorOf(context).accountId,
    })
    for (const item of waiting) putItem(transaction, meetingId, { ...item, isAgreed: true })
    await transaction.commit()
  }
}
