import type { partnerSearchApi } from '../../shared/partner-search/api.ts'
import type { Handlers } from '../api/implement.ts'
import {
  listConversations,
  readConversation,
  replyInConversation,
  startConversation,
} from './conversations.ts'
import { changeOffer, listOffers, publishOffer, removeOffer } from './offers.ts'

export const partnerSearchRoutes: Handlers<keyof typeof partnerSearchApi> = {
  'GET /offers': async ({ context }) => ({ offers: await listOffers(context) }),
  'POST /organisations/:organisationId/offers': ({ context, params, body }) =>
    publishOffer(context, { ...params, offer: body }),
  'PUT /organisations/:organisationId/offers/:offerId': ({ context, params, body }) =>
    changeOffer(context, { ...params, offer: body }),
  'DELETE /organisations/:organisationId/offers/:offerId': async ({ context, params }) => {
    await removeOffer(context, params)
    return undefined
  },
  'GET /organisations/:organisationId/conversations': async ({ context, params }) => ({
    conversations: await listConversations(context, params),
  }),
  'POST /organisations/:organisationId/conversations': ({ context, params, body }) =>
    startConversation(context, { ...params, ...body }),
  'GET /organisations/:organisationId/conversations/:conversationId': ({ context, params }) =>
    readConversation(context, params),
  'POST /organisations/:organisationId/conversations/:conversationId/messages': ({ context, params, body }) =>
    replyInConversation(context, { ...params, ...body }),
}
