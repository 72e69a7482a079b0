import * as z from 'zod'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { Conversation, ConversationMessage, ConversationRow } from '../../shared/partner-search/offer.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'

/** A conversation's own item: who talks with whom, and how many messages there are. */
export const ConversationHead = Conversation.omit({ messages: true }).extend({ count: z.int() })
export type ConversationHead = z.infer<typeof ConversationHead>

/** A message with the account that wrote it: for the server alone. */
export const MessageItem = ConversationMessage.extend({ accountId: z.string() })
export type MessageItem = z.infer<typeof MessageItem>

/** A conversation with its messages in their order, or `conversation.not_found`. */
export async function loadConversation(
  table: Table,
  conversationId: string,
): Promise<{ head: ConversationHead; messages: MessageItem[] }> {
  const items = await table.partition(conversationId)
  const head = items.find(({ kind }) => kind === 'Conversation')
  if (!head) throw new DomainError('conversation.not_found')
  return {
    head: ConversationHead.parse(head),
    messages: items.filter(({ kind }) => kind === 'Message').map((item) => MessageItem.parse(item)),
  }
}

/** Conversations of an organisation, the latest first. */
export async function readRows(table: Table, organisationId: string): Promise<ConversationRow[]> {
  const items = await table.partition(organisationId, 'conversation#')
  return items
    .map((item) => ConversationRow.parse(item))
    .sort((left, right) => right.lastAt.localeCompare(left.lastAt))
}

/**
 * Adds a message to the transaction, with the conversation and its line in both organisations' lists; on condition
 * that nobody else wrote in the same moment (`conversation.changed_meanwhile`: try again).
 */
export function putMessage(transaction: Transaction, before: ConversationHead, message: MessageItem): void {
  const head = { ...before, count: before.count + 1 }
  const { id, title, asking, asked } = head
  transaction.put(
    { ...keys.conversation(id), kind: 'Conversation', schemaVersion: 1, ...head },
    {
      expression: 'attribute_not_exists(pk) OR #count = :before',
      names: { '#count': 'count' },
      values: { ':before': before.count },
      otherwise: () => new DomainError('conversation.changed_meanwhile'),
    },
  )
  transaction.put({
    ...keys.conversationMessage(id, message.number),
    kind: 'Message',
    schemaVersion: 1,
    ...message,
  })
  for (const [own, other] of [
    [asking, asked],
    [asked, asking],
  ] as const)
    transaction.put({
      ...keys.organisationConversation(own.organisationId, id),
      kind: 'ConversationRow',
      schemaVersion: 1,
      id,
      title,
      other: other.name,
      lastAt: message.at,
      isAnswered: message.organisationId === own.organisationId,
    })
}

const KEPT_FOR_SECONDS = 2 * 24 * 3600

/** Counts what one person sends in a day; `conversation.too_many` beyond `most`. */
export function countToday(
  transaction: Transaction,
  { accountId, at, what, most }: { accountId: string; at: string; what: 'started' | 'sent'; most: number },
): void {
  transaction.update(
    keys.sentToday(accountId, at.slice(0, 10)),
    {
      expression: 'SET kind = :kind, schemaVersion = :one, expiresAt = :end ADD #what :one',
      names: { '#what': what },
      values: {
        ':kind': 'SentToday',
        ':one': 1,
        ':end': Math.floor(Date.parse(at) / 1000) + KEPT_FOR_SECONDS,
      },
    },
    {
      expression: 'attribute_not_exists(#what) OR #what < :most',
      names: { '#what': what },
      values: { ':most': most },
      otherwise: () => new DomainError('conversation.too_many', { limit: most }),
    },
  )
}
