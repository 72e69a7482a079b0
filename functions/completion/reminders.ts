import { reminderInstants } from '../../shared/completion/dates.ts'
import type { Completion } from '../../shared/completion/completion.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Deps } from '../deps.ts'
import { loadHead, loadMembers } from '../dossiers/dossier.store.ts'
import { sendLater } from '../output/outbox.ts'
import { keys } from '../storage/keys.ts'
import type { Item } from '../storage/table.ts'
import { Transaction } from '../storage/transaction.ts'

/** Adds to the transaction notes to remind the applicant before the date, and to tell the service once it has passed. */
export function remindLater(
  transaction: Transaction,
  dossierId: string,
  { number, dueOn, dueAt, timeZone }: Completion,
  now: string,
): void {
  const reminders = reminderInstants(dueOn, timeZone, now).map((at) => ({ at, what: 'reminder' as const }))
  for (const { at, what } of [...reminders, { at: dueAt, what: 'passed' as const }])
    transaction.put({
      ...keys.dueCompletion(at, dossierId, number),
      kind: 'DueCompletion',
      schemaVersion: 1,
      dossierId,
      number,
      what,
      dueAt,
    })
}

type Stores = Pick<Deps, 'table' | 'newId'>

/** Writes the reminders that have become due. A note is taken out with its message, so each leaves once. Gives their count. */
export async function remindOfCompletions(stores: Stores, now: string): Promise<number> {
  const { items } = await stores.table.page({
    KeyConditionExpression: 'pk = :due AND sk < :now',
    ExpressionAttributeValues: { ':due': keys.dueCompletion(now, '', 0).pk, ':now': now },
  })
  let sent = 0
  for (const note of items) if (await remind(stores, note, now)) sent += 1
  return sent
}

/** Whether the date of the note is still the one that counts. */
async function isCurrent({ table }: Stores, note: Item): Promise<boolean> {
  const { state, completion } = await loadHead(table, String(note['dossierId']))
  return (
    state === 'incomplete' && completion?.number === note['number'] && completion?.dueAt === note['dueAt']
  )
}

async function remind(stores: Stores, note: Item, now: string): Promise<boolean> {
  const dossierId = String(note['dossierId'])
  const isNeeded = await isCurrent(stores, note)
  const transaction = new Transaction(stores.table).delete(
    { pk: note.pk, sk: note.sk },
    { expression: 'attribute_exists(pk)', otherwise: () => new DomainError('dossier.changed_meanwhile') },
  )
  if (isNeeded) {
    const members = await loadMembers(stores.table, dossierId)
    const context = { newId: stores.newId, receivedAt: now }
    if (note['what'] === 'passed') sendLater(transaction, context, 'mail.completionPassed', { dossierId })
    else
      sendLater(transaction, context, 'mail.completion', {
        dossierId,
        number: Number(note['number']),
        what: 'reminder',
        accountIds: members.map(({ accountId }) => accountId),
      })
  }
  try {
    await transaction.commit()
    return isNeeded
  } catch (error) {
    // Another run was faster, and has written the message.
    if (error instanceof DomainError && error.code === 'dossier.changed_meanwhile') return false
    throw error
  }
}
