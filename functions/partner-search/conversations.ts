import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Conversation, ConversationRow } from '../../shared/partner-search/offer.ts'
import { CONVERSATIONS_PER_DAY, MESSAGES_PER_DAY } from '../../shared/partner-search/terms.ts'
import { actorOf, type Context } from '../context.ts'
import { authoriseOrganisation } from '../organisations/authorise.ts'
import { sendLater } from '../output/outbox.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import {
  countToday,
  loadConversation,
  putMessage,
  readRows,
  type ConversationHead,
  type MessageItem,
} from './conversation.store.ts'
import { loadOffer } from './offers.ts'

interface Which {
  organisationId: string
  conversationId: string
}

/** Conversations of an organisation, the latest first. */
export async function listConversations(
  context: Context,
  { organisationId }: { organisationId: string },
): Promise<ConversationRow[]> {
  await authoriseOrganisation(context, 'conversation.use', organisationId)
  return readRows(context.table, organisationId)
}

/** The conversation, where the organisation is one of its two; `conversation.not_found` otherwise. */
async function loadOwn(context: Context, { organisationId, conversationId }: Which) {
  await authoriseOrganisation(context, 'conversation.use', organisationId)
  const found = await loadConversation(context.table, conversationId)
  const { asking, asked } = found.head
  if (![asking, asked].some((side) => side.organisationId === organisationId))
    throw new DomainError('conversation.not_found')
  return found
}

function toConversation(
  { count: _count, ...head }: ConversationHead,
  messages: readonly MessageItem[],
): Conversation {
  return { ...head, messages: messages.map(({ accountId: _id, ...message }) => message) }
}

/** A conversation with its messages, for the people of both organisations. */
export async function readConversation(context: Context, which: Which): Promise<Conversation> {
  const { head, messages } = await loadOwn(context, which)
  return toConversation(head, messages)
}

function messageOf(context: Context, organisationId: string, number: number, text: string): MessageItem {
  const { accountId, name } = actorOf(context)
  return { number, organisationId, accountId, author: name, text, at: context.receivedAt }
}

/** What one person may do of a kind in a day. */
const LIMITS = { started: CONVERSATIONS_PER_DAY, sent: MESSAGES_PER_DAY } as const

/** Writes a message with its e-mail and its count, together. */
async function send(
  context: Context,
  what: keyof typeof LIMITS,
  head: ConversationHead,
  message: MessageItem,
): Promise<void> {
  const { accountId } = actorOf(context)
  const { id: conversationId } = head
  const transaction = new Transaction(context.table)
  putMessage(transaction, head, message)
  countToday(transaction, { accountId, at: context.receivedAt, what, most: LIMITS[what] })
  rememberRequest(transaction, context, conversationId)
  sendLater(transaction, context, 'mail.partnerMessage', { conversationId, number: message.number })
  await transaction.commit()
}

interface Start {
  organisationId: string
  offerId: string
  text: string
}

async function start(context: Context, { organisationId, offerId, text }: Start): Promise<Conversation> {
  const { organisation } = await authoriseOrganisation(context, 'conversation.start', organisationId)
  const offer = await loadOffer(context, offerId)
  if (offer.organisation.id === organisationId) throw new DomainError('conversation.own_offer')
  const head: ConversationHead = {
    id: context.newId('conversation'),
    offerId,
    title: offer.title,
    asking: { organisationId, name: organisation.name },
    asked: { organisationId: offer.organisation.id, name: offer.organisation.name },
    startedAt: context.receivedAt,
    count: 0,
  }
  const message = messageOf(context, organisationId, 1, text)
  await send(context, 'started', head, message)
  return toConversation(head, [message])
}

/** Writes, for an organisation, to the one behind an entry. Neither side sees an address of the other. */
export const startConversation = (context: Context, input: Start): Promise<Conversation> =>
  once(
    context,
    () => start(context, input),
    (conversationId) => readConversation(context, { organisationId: input.organisationId, conversationId }),
  )

const TRIES = 8

async function reply(context: Context, { text, ...which }: Which & { text: string }): Promise<Conversation> {
  for (let attempt = 1; ; attempt += 1) {
    const { head, messages } = await loadOwn(context, which)
    const message = messageOf(context, which.organisationId, head.count + 1, text)
    try {
      await send(context, 'sent', head, message)
      return toConversation(head, [...messages, message])
    } catch (error) {
      // Both sides wrote in the same moment: nothing is lost, this one comes second.
      const isRace = error instanceof DomainError && error.code === 'conversation.changed_meanwhile'
      if (!isRace || attempt === TRIES) throw error
    }
  }
}

/** Answers in a conversation. */
export const replyInConversation = (
  context: Context,
  input: Which & { text: string },
): Promise<Conversation> =>
  once(
    context,
    () => reply(context, input),
    () => readConversation(context, input),
  )
