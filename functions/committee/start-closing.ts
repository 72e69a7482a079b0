import { hashOf } from '../../shared/canonical-json.ts'
import type { Meeting } from '../../shared/committee/meeting.ts'
import type { NewDecision } from '../../shared/decisions/decision.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { actorOf, type Context } from '../context.ts'
import { readEnvelope, promiseAll } from '../decisions/envelope.store.ts'
import { runLater } from '../jobs/run-later.ts'
import { Transaction } from '../storage/transaction.ts'
import { keepDetected } from './detect-recusals.ts'
import { judgeItems } from './judge-items.ts'
import { changeMeeting, loadMeeting } from './meeting.store.ts'
import { amountsOf } from './seal-meeting.ts'
import { readMeeting } from './read-meeting.ts'

interface Input {
  meetingId: string
  legalAct: NewDecision['legalAct']
}

/**
 * Starts to close a meeting: freezes it with the hash of what it decides, and has a job do the rest. Whatever is
 * missing is told here, before anything is written. Asked for again while it closes, it only starts the job anew.
 */
export async function startClosing(context: Context, { meetingId, legalAct }: Input): Promise<Meeting> {
  const { head } = await loadMeeting(context.table, meetingId)
  if (head.state === 'closing') return again(context, meetingId)
  if (head.state !== 'open') throw new DomainError('meeting.state', { state: head.state })
  if (head.chain.sequence !== context.ifMatch) throw new DomainError('meeting.changed')
  // A conflict may have come to light since the agenda was made.
  await keepDetected(context, meetingId, head.agenda)
  const record = await loadMeeting(context.table, meetingId)
  const { items } = record
  const judged = await judgeItems(context.table, record, legalAct.date)
  if (judged.faults.length > 0) throw new DomainError('meeting.not_ready', { faults: judged.faults })
  const envelope = await readEnvelope(context.table, head.callId)
  // Only to be told now: what counts is what the last write finds.
  promiseAll(new Transaction(context.table), head.callId, envelope, amountsOf(items, judged))

  const by = actorOf(context).accountId
  const startedAt = context.receivedAt
  const listHash = hashOf(items)
  const transaction = new Transaction(context.table)
  const { fault: _fault, ...free } = head
  changeMeeting(transaction, free, {
    event: { type: 'meeting.closingStarted', facts: { listHash, items: items.length, legalAct } },
    at: startedAt,
    actor: by,
    action: 'startClosing',
    set: { closing: { phase: 'holding', listHash, legalAct, by, startedAt } },
  })
  runLater(transaction, context, 'meeting.close', { meetingId })
  await transaction.commit()
  return readMeeting(context, { meetingId })
}

async function again(context: Context, meetingId: string): Promise<Meeting> {
  const transaction = new Transaction(context.table)
  runLater(transaction, context, 'meeting.close', { meetingId })
  await transaction.commit()
  return readMeeting(context, { meetingId })
}
