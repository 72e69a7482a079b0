import type { webhooksApi } from '../../shared/webhooks/api.ts'
import type { Handlers } from '../api/implement.ts'
import { pageDeliveries } from './delivery.store.ts'
import { addWebhook, changeWebhook, removeWebhook, rotateSecret } from './manage-webhook.ts'
import { requestReplay } from './replay.ts'
import { resendDelivery, sendTest } from './send-again.ts'
import { loadWebhook, readWebhooks, shownWebhook } from './webhook.store.ts'

export const webhooksRoutes: Handlers<keyof typeof webhooksApi> = {
  'GET /webhooks': async ({ context }) => ({
    webhooks: (await readWebhooks(context.table)).map(shownWebhook),
  }),
  'POST /webhooks': ({ context, body }) => addWebhook(context, body),
  'GET /webhooks/:webhookId': async ({ context, params }) =>
    shownWebhook(await loadWebhook(context.table, params.webhookId)),
  'PUT /webhooks/:webhookId': ({ context, params, body }) =>
    changeWebhook(context, { webhookId: params.webhookId, content: body }),
  'DELETE /webhooks/:webhookId': async ({ context, params }) => {
    await removeWebhook(context, params)
    return undefined
  },
  'POST /webhooks/:webhookId/secret': ({ context, params }) => rotateSecret(context, params),
  'POST /webhooks/:webhookId/tests': ({ context, params }) => sendTest(context, params),
  'POST /webhooks/:webhookId/replays': ({ context, params, body }) =>
    requestReplay(context, { webhookId: params.webhookId, wanted: body }),
  'GET /webhooks/:webhookId/deliveries': async ({ context, params, query }) => {
    await loadWebhook(context.table, params.webhookId)
    return pageDeliveries(context.table, params.webhookId, query.cursor)
  },
  'POST /webhooks/:webhookId/deliveries/:deliveryId/resends': ({ context, params }) =>
    resendDelivery(context, params),
}
