import { findSittingFaults } from '../../shared/committee/meeting-rules.ts'
import type { Meeting, Seat } from '../../shared/committee/meeting.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { actorOf, type Context } from '../context.ts'
import { Transaction } from '../storage/transaction.ts'
import { changeMeeting, loadMeeting } from './meeting.store.ts'
import { readMeeting } from './read-meeting.ts'

interface Input {
  meetingId: string
  seatIds: readonly string[]
  /** Whether the meeting starts with them. */
  opens: boolean
}

/** `openAt`: the instant, where the meeting is open and somebody can leave it. */
function withPresence({ leftAt, ...seat }: Seat, isPresent: boolean, openAt: string | undefined): Seat {
  const left = isPresent ? undefined : seat.isPresent ? openAt : leftAt
  return { ...seat, isPresent, ...(left !== undefined && { leftAt: left }) }
}

/** Says who is there; opens a prepared meeting where that is wanted and the quorum is present. */
export async function notePresence(context: Context, { meetingId, seatIds, opens }: Input): Promise<Meeting> {
  const { head } = await loadMeeting(context.table, meetingId)
  if (head.state !== 'prepared' && head.state !== 'open')
    throw new DomainError('meeting.state', { state: head.state })
  const isOpen = head.state === 'open'
  const seats = head.seats.map((seat) =>
    withPresence(seat, seatIds.includes(seat.id), isOpen ? context.receivedAt : undefined),
  )
  const starts = opens && head.state === 'prepared'
  if (starts && findSittingFaults({ ...head, seats }).length > 0) throw new DomainError('meeting.no_quorum')
  const transaction = new Transaction(context.table)
  changeMeeting(transaction, head, {
    event: {
      type: starts ? 'meeting.opened' : 'meeting.presenceNoted',
      facts: { present: seats.filter(({ isPresent }) => isPresent).map(({ id }) => id) },
    },
    at: context.receivedAt,
    actor: actorOf(context).accountId,
    ...(starts && { action: 'open' }),
    set: { seats, ...(starts && { openedAt: context.receivedAt }) },
  })
  await transaction.commit()
  return readMeeting(context, { meetingId })
}
