import type { Message, NewMessage } from '../../shared/messages/message.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { actorOf, type Context } from '../context.ts'
import { loadMembers, withFreshDossier } from '../dossiers/dossier.store.ts'
import { sendLater } from '../output/outbox.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { keys } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'
import { noteAnswer, noteQuestion } from './question.store.ts'
import {
  append,
  countOf,
  loadStanding,
  readAttachments,
  readMessage,
  sideOf,
  threadIdOf,
  toMessage,
} from './thread.store.ts'

interface Input {
  dossierId: string
  message: NewMessage
}

/**
 * Writes a message to the other side. Nothing is ever written over: who writes in the same moment gets the next
 * number, and a repeated request answers the message that it made. The e-mail tells that there is one, not what it says.
 */
export const writeMessage = (context: Context, input: Input): Promise<Message> =>
  once(
    context,
    async () => answer(context, input.dossierId, await withFreshDossier(() => write(context, input))),
    (number) => answer(context, input.dossierId, Number(number)),
  )

async function answer(context: Context, dossierId: string, number: number): Promise<Message> {
  await loadStanding(context, dossierId, 'message.read')
  const message = await readMessage(context.table, dossierId, 'message', number)
  return toMessage(message, actorOf(context).accountId, await readAttachments(context.table, dossierId))
}

async function write(context: Context, { dossierId, message: written }: Input): Promise<number> {
  const { accountId, name } = actorOf(context)
  const { head, members } = await loadStanding(context, dossierId, 'message.write')
  const side = sideOf({ members }, accountId)
  const number = (await countOf(context.table, dossierId, 'message')) + 1
  const transaction = new Transaction(context.table)
  append(transaction, dossierId, 'message', {
    id: context.newId('message'),
    number,
    side,
    author: accountId,
    authorName: name,
    text: written.text,
    sentAt: context.receivedAt,
    attachments: written.attachments,
  })
  for (const documentId of new Set(written.attachments))
    transaction.check(keys.document(threadIdOf(dossierId), documentId), {
      expression: 'announcedBy = :account',
      values: { ':account': accountId },
      otherwise: () => new DomainError('document.not_found'),
    })
  if (side === 'applicant') noteQuestion(transaction, head, { number, askedAt: context.receivedAt })
  else noteAnswer(transaction, head, Math.min(written.seen, number - 1))
  sendLater(transaction, context, 'mail.message', {
    dossierId,
    side,
    accountIds: side === 'service' ? await memberIds(context, dossierId) : [],
  })
  rememberRequest(transaction, context, String(number))
  await transaction.commit()
  return number
}

const memberIds = async ({ table }: Context, dossierId: string) =>
  (await loadMembers(table, dossierId)).map(({ accountId }) => accountId)
