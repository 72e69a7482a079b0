import * as z from 'zod'
import type { Route } from '../api/route.ts'
import { idSchema } from '../ids.ts'
import { Conversation, ConversationRow, NewMessage, NewOffer, Offer } from './offer.ts'

export const partnerSearchApi = {
  'GET /offers': {
    summary: 'What organisations look for and offer, the latest first; for everybody who has signed in',
    tag: 'partner search',
    permission: 'offer.search',
    response: z.object({ offers: z.array(Offer) }),
  },
  'POST /organisations/:organisationId/offers': {
    summary: 'Publish what an organisation looks for or offers',
    tag: 'partner search',
    permission: 'offer.write',
    body: NewOffer,
    response: Offer,
    status: 201,
    isIdempotent: true,
  },
  'PUT /organisations/:organisationId/offers/:offerId': {
    summary: 'Change an entry; conversations about it keep the title under which they began',
    tag: 'partner search',
    permission: 'offer.write',
    body: NewOffer,
    response: Offer,
    ifMatch: 'required',
  },
  'DELETE /organisations/:organisationId/offers/:offerId': {
    summary: 'Take an entry back',
    tag: 'partner search',
    permission: 'offer.write',
    status: 204,
  },
  'GET /organisations/:organisationId/conversations': {
    summary: 'Conversations of an organisation, the latest first',
    tag: 'partner search',
    permission: 'conversation.use',
    response: z.object({ conversations: z.array(ConversationRow) }),
  },
  'POST /organisations/:organisationId/conversations': {
    summary: 'Write, for one’s organisation, to the one behind an entry; its managers get an e-mail',
    tag: 'partner search',
    permission: 'conversation.start',
    body: NewMessage.extend({ offerId: idSchema('offer') }),
    response: Conversation,
    status: 201,
    isIdempotent: true,
  },
  'GET /organisations/:organisationId/conversations/:conversationId': {
    summary: 'A conversation with its messages',
    tag: 'partner search',
    permission: 'conversation.use',
    response: Conversation,
  },
  'POST /organisations/:organisationId/conversations/:conversationId/messages': {
    summary: 'Answer in a conversation',
    tag: 'partner search',
    permission: 'conversation.use',
    body: NewMessage,
    response: Conversation,
    status: 201,
    isIdempotent: true,
  },
} as const satisfies Record<string, Route>
