import * as z from 'zod'
import type { Message, Note } from '../../shared/messages/message.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Permission } from '../../shared/access/permissions.ts'
import { toDocument } from '../documents/document.store.ts'
import { actorOf, type Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import { DocumentItem, type DossierRecord } from '../dossiers/dossier-record.ts'
import { standingFrom, standingKeys } from '../dossiers/dossier.store.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'

/** Messages have a partition of their own, so that opening a dossier costs the same however much was written. */
export const threadIdOf = (dossierId: string): string => dossierId.replace('dos_', 'thr_')

/** A message or a note as it was written; never changed afterwards. */
export const MessageItem = z.object({
  id: z.string(),
  number: z.int(),
  side: z.enum(['applicant', 'service']),
  author: z.string(),
  authorName: z.string(),
  text: z.string(),
  sentAt: z.string(),
  attachments: z.array(z.string()),
})
export type MessageItem = z.infer<typeof MessageItem>

type Line = 'message' | 'note'

/** How a message stands to whoever asks, and to its dossier: what every verb of the thread needs first. */
export async function loadStanding(
  context: Context,
  dossierId: string,
  permission: Permission,
): Promise<Pick<DossierRecord, 'head' | 'members' | 'assignments'>> {
  const { accountId } = actorOf(context)
  const standing = standingFrom(await context.table.getMany(standingKeys(dossierId, accountId)))
  authorise(context, permission, standing)
  return standing
}

/** Which side of the thread an account writes on. */
export const sideOf = (
  { members }: Pick<DossierRecord, 'members'>,
  accountId: string,
): MessageItem['side'] => (members.some((member) => member.accountId === accountId) ? 'applicant' : 'service')

/** How many messages, or notes, there are. */
export async function countOf(table: Table, dossierId: string, line: Line): Promise<number> {
  const head = await table.get(keys.thread(threadIdOf(dossierId), line))
  return Number(head?.['count'] ?? 0)
}

/**
 * Adds to the transaction a message with the next number. Who writes in the same moment gets the number after it: the
 * loser of the race is `dossier.changed_meanwhile`, and starts again.
 */
export function append(transaction: Transaction, dossierId: string, line: Line, message: MessageItem): void {
  const threadId = threadIdOf(dossierId)
  const otherwise = () => new DomainError('dossier.changed_meanwhile')
  transaction.put(
    { ...keys.thread(threadId, line), kind: 'Thread', schemaVersion: 1, count: message.number },
    {
      expression: message.number === 1 ? 'attribute_not_exists(pk)' : '#count = :before',
      ...(message.number > 1 && { names: { '#count': 'count' }, values: { ':before': message.number - 1 } }),
      otherwise,
    },
  )
  transaction.create(
    { ...keys.message(threadId, line, message.number), kind: 'Message', schemaVersion: 1, ...message },
    otherwise,
  )
}

/** Messages after a number, in their order. */
export async function readMessages(
  table: Table,
  dossierId: string,
  line: Line,
  after = 0,
): Promise<MessageItem[]> {
  const { pk, sk } = keys.message(threadIdOf(dossierId), line, after)
  const items: MessageItem[] = []
  let startKey: Record<string, unknown> | undefined
  do {
    const page = await table.page({
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :after AND :end',
      ExpressionAttributeValues: { ':pk': pk, ':after': `${sk}+`, ':end': `${line}#~` },
      ConsistentRead: true,
      ...(startKey && { ExclusiveStartKey: startKey }),
    })
    items.push(...page.items.map((item) => MessageItem.parse(item)))
    startKey = page.lastKey
  } while (startKey)
  return items
}

/** One message, by its number. */
export async function readMessage(
  table: Table,
  dossierId: string,
  line: Line,
  number: number,
): Promise<MessageItem> {
  return MessageItem.parse(await table.get(keys.message(threadIdOf(dossierId), line, number)))
}

/** Files that were announced for messages of a dossier, by id. */
export async function readAttachments(table: Table, dossierId: string): Promise<Map<string, DocumentItem>> {
  const items = await table.partition(threadIdOf(dossierId), 'document#')
  return new Map(items.map((item) => DocumentItem.parse(item)).map((item) => [item.id, item]))
}

/** A note as its reader sees it. */
export const toNote = (
  { author, side: _side, attachments: _files, ...note }: MessageItem,
  reader: string,
): Note => ({
  ...note,
  isOwn: author === reader,
})

/** A message as its reader sees it, with the state of its files. */
export const toMessage = (
  { author, ...message }: MessageItem,
  reader: string,
  files: ReadonlyMap<string, DocumentItem>,
): Message => ({
  ...message,
  isOwn: author === reader,
  attachments: message.attachments.flatMap((id) => {
    const file = files.get(id)
    return file ? [toDocument(file)] : []
  }),
})
