import * as z from 'zod'
import type { Route } from '../api/route.ts'
import { Instant } from '../instant.ts'
import { Delivery, Webhook, WebhookContent } from './webhook.ts'

const managed = { tag: 'integration', permission: 'webhook.manage' } as const

export const webhooksApi = {
  'GET /webhooks': {
    ...managed,
    summary: 'Webhooks of the service’s own systems',
    response: z.object({ webhooks: z.array(Webhook) }),
  },
  'POST /webhooks': {
    ...managed,
    summary: 'Add a webhook; its secret is answered here, and when it is replaced',
    body: WebhookContent,
    response: z.object({ webhook: Webhook, secret: z.string() }),
    status: 201,
    isIdempotent: true,
  },
  'GET /webhooks/:webhookId': { ...managed, summary: 'One webhook', response: Webhook },
  'PUT /webhooks/:webhookId': {
    ...managed,
    summary: 'Change a webhook; pause it, or let it run again',
    body: WebhookContent.extend({ state: z.enum(['active', 'paused']) }),
    response: Webhook,
    ifMatch: 'required',
  },
  'DELETE /webhooks/:webhookId': { ...managed, summary: 'Remove a webhook with its deliveries' },
  'POST /webhooks/:webhookId/secret': {
    ...managed,
    summary: 'Replace the secret; for a day, messages are signed with the one before too',
    response: z.object({ webhook: Webhook, secret: z.string() }),
    isIdempotent: true,
  },
  'POST /webhooks/:webhookId/tests': {
    ...managed,
    summary: 'Send a message of no consequence',
    response: Delivery,
    status: 202,
    isIdempotent: true,
  },
  'POST /webhooks/:webhookId/replays': {
    ...managed,
    summary: 'Send again what the log holds from an instant, or from an event (`webhook-id`), on',
    body: z.union([
      z.strictObject({ from: Instant }),
      z.strictObject({ event: z.string().regex(/^(?:dos|cal)_[0-9a-z]{26}-\d{6}$/u) }),
    ]),
    response: z.object({ from: Instant }),
    status: 202,
    isIdempotent: true,
  },
  'GET /webhooks/:webhookId/deliveries': {
    ...managed,
    summary: 'Messages to a webhook and their attempts, the latest first',
    query: z.object({ cursor: z.string().optional() }),
    response: z.object({ deliveries: z.array(Delivery), next: z.string().optional() }),
  },
  'POST /webhooks/:webhookId/deliveries/:deliveryId/resends': {
    ...managed,
    summary: 'Send a message again',
    response: Delivery,
    status: 202,
    isIdempotent: true,
  },
} as const satisfies Record<string, Route>
