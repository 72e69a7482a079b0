import type { CallSummary } from '../../shared/calls/call.ts'
import { sha256Hex } from '../../shared/canonical-json.ts'
import { evaluationReminderDue, type EvaluationReminder } from '../../shared/evaluation/due.ts'
import { readCallRows } from '../calls/call.store.ts'
import type { Deps } from '../deps.ts'
import { putMessage } from '../output/outbox.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import { Transaction } from '../storage/transaction.ts'
import { readDropOuts, readLoads, readPointers } from './assignment.store.ts'
import { readDueDays } from './evaluation-due.ts'
import { findOpenWork } from './open-work.ts'

type Stores = Pick<Deps, 'table'>

/** A reminder of one call. */
type Due = EvaluationReminder & { callId: string }

/**
 * Reminds every evaluator who has evaluations left of the day by which a call expects them, 7 days and 1 day before, at
 * eight in the morning of the call's place: one e-mail for all that is left of the call. Run every quarter of an hour, as
 * the reminders of drafts. A calibration is no part of it: it has no day, and counts in nobody's load. Gives how many
 * messages it wrote.
 */
export async function remindEvaluators({ table }: Stores, now: string): Promise<number> {
  let written = 0
  for (const reminder of await findDue(table, now)) {
    if (await isDone(table, reminder)) continue
    for (const evaluatorId of await readExpected(table, reminder.callId))
      if (await remind(table, evaluatorId, reminder, now)) written += 1
    const { callId, days, dueOn } = reminder
    const kind = 'EvaluationReminders'
    await table.put({ ...keys.evaluationReminders(callId), kind, schemaVersion: 1, days, dueOn })
  }
  return written
}

/** The reminders whose morning has come. */
async function findDue(table: Table, now: string): Promise<Due[]> {
  const calls = (await readCallRows(table)).filter(({ state }) => state === 'published')
  const days = await readDueDays(
    table,
    calls.map(({ id }) => id),
  )
  return calls.flatMap(({ id, timeZone }: CallSummary): Due[] => {
    const dueOn = days.get(id)
    const reminder = dueOn === undefined ? undefined : evaluationReminderDue({ dueOn, timeZone }, now)
    return reminder ? [{ ...reminder, callId: id }] : []
  })
}

/** A day that staff moved is another one: its reminders have not left yet. */
async function isDone(table: Table, { callId, days, dueOn }: Due): Promise<boolean> {
  const mark = await table.get(keys.evaluationReminders(callId))
  return mark?.['days'] === days && mark['dueOn'] === dueOn
}

/** Who was ever given a dossier of the call and has not dropped out. */
async function readExpected(table: Table, callId: string): Promise<string[]> {
  const [loads, gone] = await Promise.all([readLoads(table, callId), readDropOuts(table, callId)])
  return [...loads.keys()].filter((evaluatorId) => !gone.has(evaluatorId))
}

/** An id that follows from what is told, so that a second round writes no second message. */
const messageIdOf = (evaluatorId: string, { callId, dueOn, days }: Due) =>
  `msg_${sha256Hex(`evaluations ${callId} ${evaluatorId} ${dueOn} ${days}`).slice(0, 26)}`

/** Writes the message to one evaluator; not to one who was given all that is left after the morning that it is about. */
async function remind(table: Table, evaluatorId: string, reminder: Due, now: string): Promise<boolean> {
  const { callId, dueOn, at } = reminder
  const id = messageIdOf(evaluatorId, reminder)
  if (await table.get(keys.outbox(id))) return false
  const known = (await readPointers(table, evaluatorId)).filter(
    (pointer) => pointer.callId === callId && pointer.assignedAt <= at,
  )
  if ((await findOpenWork(table, known)).length === 0) return false
  const transaction = new Transaction(table)
  putMessage(transaction, { id, createdAt: now }, 'mail.evaluationReminder', {
    callId,
    accountIds: [evaluatorId],
    dueOn,
  })
  await transaction.commit()
  return true
}
