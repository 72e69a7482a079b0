import { reminderDue, type Reminder } from '../../shared/calls/reminders.ts'
import type { CallSummary } from '../../shared/calls/call.ts'
import { sha256Hex } from '../../shared/canonical-json.ts'
import { readCallRows } from '../calls/call.store.ts'
import type { Deps } from '../deps.ts'
import { keys } from '../storage/keys.ts'
import type { Item, Table } from '../storage/table.ts'
import { Transaction } from '../storage/transaction.ts'
import { putMessage } from '../output/outbox.ts'
import { loadMembers } from './dossier.store.ts'
import { draftsOf } from './draft-note.ts'

type Stores = Pick<Deps, 'table'>

/**
 * Reminds everybody who has an unfinished draft, 14, 3 and 1 days before its call closes, at eight in the morning of
 * the call's place. Run every quarter of an hour: a call of which the morning has not come costs nothing, one that
 * was done one read. Gives how many drafts it wrote a message about.
 */
export async function remindDrafts({ table }: Stores, now: string): Promise<number> {
  const calls = await readCallRows(table)
  let written = 0
  for (const call of calls.filter(({ state }) => state === 'published')) {
    const reminder = reminderDue(call, now)
    if (!reminder || (await isDone(table, call, reminder))) continue
    for await (const draft of draftsOf(table, call.id))
      if (await remind(table, draft, reminder, now)) written += 1
    await table.put({ ...keys.reminders(call.id), kind: 'Reminders', schemaVersion: 1, ...markOf(reminder) })
  }
  return written
}

const markOf = ({ days, closesOn }: Reminder) => ({ days, closesOn })

async function isDone(table: Table, { id }: CallSummary, { days, closesOn }: Reminder): Promise<boolean> {
  const mark = await table.get(keys.reminders(id))
  return mark?.['days'] === days && mark['closesOn'] === closesOn
}

/** An id that follows from what is told, so that a second round writes no second message. */
const messageIdOf = (dossierId: string, { days, closesOn }: Reminder) =>
  `msg_${sha256Hex(`${dossierId} ${closesOn} ${days}`).slice(0, 26)}`

/** Writes the message about one draft; not for a draft that was started after the morning that it is about. */
async function remind(table: Table, draft: Item, reminder: Reminder, now: string): Promise<boolean> {
  if (String(draft['createdAt']) > reminder.at) return false
  const id = messageIdOf(draft.sk, reminder)
  if (await table.get(keys.outbox(id))) return false
  const accountIds = (await loadMembers(table, draft.sk)).map(({ accountId }) => accountId)
  const transaction = new Transaction(table)
  putMessage(transaction, { id, createdAt: now }, 'mail.draftReminder', {
    dossierId: draft.sk,
    accountIds,
    closesOn: reminder.closesOn,
  })
  await transaction.commit()
  return true
}
