import type { Dossier } from '../../shared/dossiers/dossier.ts'
import type { Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import { changeDossier, loadDossier, withFreshDossier } from '../dossiers/dossier.store.ts'
import { readDossier } from '../dossiers/read-dossier.ts'
import { sendLater } from '../output/outbox.ts'
import { Transaction } from '../storage/transaction.ts'
import { headPart, openCompletion, putCompletion } from './completion.store.ts'
import { dueAtOf } from './due-date.ts'
import { remindLater } from './reminders.ts'

interface Input {
  dossierId: string
  dueOn: string
}

/** Gives the open request another date, also one that has passed already. Reminders of the old date say nothing then. */
export async function changeCompletionDate(context: Context, { dossierId, dueOn }: Input): Promise<Dossier> {
  await withFreshDossier(async () => {
    const record = await loadDossier(context.table, dossierId)
    authorise(context, 'completion.manage', record)
    const before = openCompletion(record)
    const dueAt = dueAtOf(dueOn, before.timeZone, context.receivedAt)
    if (dueAt === before.dueAt) return
    const completion = { ...before, dueOn, dueAt }
    const transaction = new Transaction(context.table)
    changeDossier(transaction, context, record.head, {
      event: {
        type: 'completion.dateChanged',
        facts: { completion: before.number, from: before.dueAt, dueAt },
      },
      set: { completion: headPart(completion) },
    })
    putCompletion(transaction, dossierId, completion)
    remindLater(transaction, dossierId, completion, context.receivedAt)
    sendLater(transaction, context, 'mail.completion', {
      dossierId,
      number: before.number,
      what: 'dateChanged',
      accountIds: record.members.map(({ accountId }) => accountId),
    })
    await transaction.commit()
  })
  return readDossier(context, { dossierId })
}
