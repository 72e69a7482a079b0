import type { Meeting, MeetingPlan, Seat } from '../../shared/committee/meeting.ts'
import { EMPTY_CHAIN } from '../../shared/audit/chain.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { findAccounts } from '../accounts/find-accounts.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import { actorOf, type Context } from '../context.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import { keepDetected } from './detect-recusals.ts'
import type { MeetingHead } from './meeting-record.ts'
import { changeMeeting, loadMeeting, pointSeats } from './meeting.store.ts'
import { readMeeting, viewMeeting } from './read-meeting.ts'

interface Plan {
  meetingId: string
  plan: MeetingPlan
}

/** Seats with their ids and names: of an account its own name, as it is now. */
async function seatsOf(context: Context, { seats }: MeetingPlan, before: readonly Seat[]): Promise<Seat[]> {
  const accounts = await findAccounts(
    context.table,
    seats.flatMap(({ accountId }) => accountId ?? []),
  )
  const names = new Map(accounts.map(({ id, name, email }) => [id, name || email]))
  return seats.map(({ id, name, accountId, part }) => {
    const known = before.find((seat) => seat.id === id)
    const shown = (accountId === undefined ? name.trim() : names.get(accountId)) ?? ''
    if (shown === '') throw new DomainError('meeting.seat_nameless', {}, 'seats')
    return {
      id: known?.id ?? context.newId('seat'),
      name: shown,
      part,
      isPresent: known?.isPresent ?? false,
      ...(accountId !== undefined && { accountId }),
    }
  })
}

const factsOf = ({ title, startsAt, place, rule, quorum }: MeetingPlan) => ({
  title: title.trim(),
  startsAt,
  place: place.trim(),
  rule,
  quorum,
})

/** Prepares a meeting on a published call. */
export function createMeeting(
  context: Context,
  { callId, plan }: { callId: string; plan: MeetingPlan },
): Promise<Meeting> {
  return once(
    context,
    async () => {
      await findPublishedCall(context.table, callId)
      const seats = await seatsOf(context, plan, [])
      const empty: MeetingHead = {
        ...factsOf(plan),
        id: context.newId('meeting'),
        callId,
        state: 'prepared',
        seats,
        agenda: [],
        minutes: [],
        chain: EMPTY_CHAIN,
      }
      const transaction = new Transaction(context.table)
      rememberRequest(transaction, context, empty.id)
      pointSeats(transaction, empty.id, seats, [])
      const head = changeMeeting(transaction, empty, {
        event: { type: 'meeting.prepared', facts: { plan: factsOf(plan), seats: seats.length } },
        at: context.receivedAt,
        actor: actorOf(context).accountId,
      })
      await transaction.commit()
      return viewMeeting(context, { head, items: [] })
    },
    (meetingId) => readMeeting(context, { meetingId }),
  )
}

/** Changes a prepared meeting; who sits in it is compared with every dossier of the agenda. */
export async function changePlan(context: Context, { meetingId, plan }: Plan): Promise<Meeting> {
  const record = await loadMeeting(context.table, meetingId)
  const { head } = record
  if (head.chain.sequence !== context.ifMatch) throw new DomainError('meeting.changed')
  if (head.state !== 'prepared') throw new DomainError('meeting.state', { state: head.state })
  const seats = await seatsOf(context, plan, head.seats)
  const transaction = new Transaction(context.table)
  pointSeats(transaction, meetingId, seats, head.seats)
  changeMeeting(transaction, head, {
    event: { type: 'meeting.planChanged', facts: { plan: factsOf(plan), seats: seats.length } },
    at: context.receivedAt,
    actor: actorOf(context).accountId,
    set: { ...factsOf(plan), seats },
  })
  await transaction.commit()
  await keepDetected(context, meetingId, head.agenda)
  return readMeeting(context, { meetingId })
}
