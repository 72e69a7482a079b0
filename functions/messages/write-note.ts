import type { Note } from '../../shared/messages/message.ts'
import { actorOf, type Context } from '../context.ts'
import { withFreshDossier } from '../dossiers/dossier.store.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import { append, countOf, loadStanding, readMessage, readMessages, toNote } from './thread.store.ts'

interface Input {
  dossierId: string
  text: string
}

/** Writes a note that only the service reads. It has a line and numbers of its own, so that no gap tells of it. */
export const writeNote = (context: Context, input: Input): Promise<Note> =>
  once(
    context,
    async () => answer(context, input.dossierId, await withFreshDossier(() => write(context, input))),
    (number) => answer(context, input.dossierId, Number(number)),
  )

async function answer(context: Context, dossierId: string, number: number): Promise<Note> {
  await loadStanding(context, dossierId, 'note.read')
  return toNote(await readMessage(context.table, dossierId, 'note', number), actorOf(context).accountId)
}

async function write(context: Context, { dossierId, text }: Input): Promise<number> {
  const { accountId, name } = actorOf(context)
  await loadStanding(context, dossierId, 'note.write')
  const number = (await countOf(context.table, dossierId, 'note')) + 1
  const transaction = new Transaction(context.table)
  append(transaction, dossierId, 'note', {
    id: context.newId('message'),
    number,
    side: 'service',
    author: accountId,
    authorName: name,
    text,
    sentAt: context.receivedAt,
    attachments: [],
  })
  rememberRequest(transaction, context, String(number))
  await transaction.commit()
  return number
}

/** Notes of the service on a dossier, the oldest first. */
export async function readNotes(context: Context, { dossierId }: { dossierId: string }): Promise<Note[]> {
  await loadStanding(context, dossierId, 'note.read')
  const notes = await readMessages(context.table, dossierId, 'note')
  return notes.map((note) => toNote(note, actorOf(context).accountId))
}
