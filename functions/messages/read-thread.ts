import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import type { Thread } from '../../shared/messages/message.ts'
import { actorOf, type Context } from '../context.ts'
import { keys } from '../storage/keys.ts'
import { loadStanding, readAttachments, readMessages, threadIdOf, toMessage } from './thread.store.ts'

async function readUpToOf({ table }: Context, dossierId: string, accountId: string): Promise<number> {
  const reader = await table.get(keys.threadReader(threadIdOf(dossierId), accountId))
  return Number(reader?.['upTo'] ?? 0)
}

/** The messages of a dossier, and how many of them this reader has not read. */
export async function readThread(context: Context, { dossierId }: { dossierId: string }): Promise<Thread> {
  const { accountId } = actorOf(context)
  await loadStanding(context, dossierId, 'message.read')
  const [items, files, readUpTo] = await Promise.all([
    readMessages(context.table, dossierId, 'message'),
    readAttachments(context.table, dossierId),
    readUpToOf(context, dossierId, accountId),
  ])
  const messages = items.map((item) => toMessage(item, accountId, files))
  const unread = messages.filter(({ number, isOwn }) => number > readUpTo && !isOwn).length
  return { messages, readUpTo, unread }
}

/** Only the count, from the messages after the last one read. */
export async function countUnread(
  context: Context,
  { dossierId }: { dossierId: string },
): Promise<{ unread: number }> {
  const { accountId } = actorOf(context)
  await loadStanding(context, dossierId, 'message.read')
  const after = await readUpToOf(context, dossierId, accountId)
  const messages = await readMessages(context.table, dossierId, 'message', after)
  return { unread: messages.filter(({ author }) => author !== accountId).length }
}

/** Remembers up to which message a person has read; never goes back. */
export async function markRead(
  context: Context,
  { dossierId, upTo }: { dossierId: string; upTo: number },
): Promise<void> {
  const { accountId } = actorOf(context)
  await loadStanding(context, dossierId, 'message.read')
  try {
    await context.table.update({
      Key: keys.threadReader(threadIdOf(dossierId), accountId),
      UpdateExpression: 'SET upTo = :upTo, kind = :kind, schemaVersion = :one',
      ConditionExpression: 'attribute_not_exists(upTo) OR upTo < :upTo',
      ExpressionAttributeValues: { ':upTo': upTo, ':kind': 'ThreadReader', ':one': 1 },
    })
  } catch (error) {
    // Another window of the same person was further already.
    if (!(error instanceof ConditionalCheckFailedException)) throw error
  }
}
