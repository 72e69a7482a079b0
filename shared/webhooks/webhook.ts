import * as z from 'zod'
import { idSchema } from '../ids.ts'
import { Instant } from '../instant.ts'
import { textSchema } from '../text-schema.ts'
import { ATTEMPT_FAULTS, DELIVERY_STATES, WEBHOOK_EVENTS, WEBHOOK_STATES } from './event-names.ts'
import { personal } from '../personal.ts'

const Events = z.array(z.enum(WEBHOOK_EVENTS))

/** Where one of the service's own systems is told what happens, without its secret. */
export const Webhook = z
  .object({
    id: idSchema('webhook'),
    name: z.string(),
    url: z.string(),
    events: Events,
    state: z.enum(WEBHOOK_STATES),
    /** Since when it is not active: what happened from then on can be replayed. */
    stoppedAt: Instant.optional(),
    /** Since when nothing got through; absent while it works. */
    failingSince: Instant.optional(),
    lastDeliveredAt: Instant.optional(),
    /** Until when messages carry the signature of the secret before, too. */
    previousSecretUntil: Instant.optional(),
    createdAt: Instant,
    createdByName: personal(z.string()),
    revision: z.int(),
  })
  .meta({ id: 'Webhook' })
export type Webhook = z.infer<typeof Webhook>

export const WebhookContent = z.strictObject({
  name: textSchema(80),
  url: z.url({ error: 'webhook.address' }).max(500),
  events: Events.min(1),
})
export type WebhookContent = z.infer<typeof WebhookContent>

/** One attempt to deliver: what was answered, or why nothing was. */
export const Attempt = z.object({
  at: Instant,
  milliseconds: z.int(),
  status: z.int().optional(),
  /** Start of what the receiver answered. */
  excerpt: z.string().optional(),
  fault: z.enum(ATTEMPT_FAULTS).optional(),
})
export type Attempt = z.infer<typeof Attempt>

/** A message on its way to one webhook, with its latest attempts. */
export const Delivery = z
  .object({
    id: z.string(),
    /** `webhook-id` of the message: the same whenever it is sent again. */
    messageId: z.string(),
    type: z.string(),
    happenedAt: Instant,
    state: z.enum(DELIVERY_STATES),
    tries: z.int(),
    nextAt: Instant.optional(),
    attempts: z.array(Attempt),
  })
  .meta({ id: 'WebhookDelivery' })
export type Delivery = z.infer<typeof Delivery>
