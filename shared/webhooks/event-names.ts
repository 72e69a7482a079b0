/** What a webhook may ask to be told of. Apart from the schemas, so that pages carry no schema library. */
export const WEBHOOK_EVENTS = ['dossier.submitted', 'decision.recorded', 'results.released'] as const
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number]

/** Sent on demand, to whatever a webhook listens. */
export const TEST_EVENT = 'webhook.test'

/** Which happening of the log (`AuditEvent.type`) is told under which name. */
const TOLD_AS: Readonly<Record<string, WebhookEvent>> = {
  'dossier.submitted': 'dossier.submitted',
  'dossier.resubmitted': 'dossier.submitted',
  'decision.recorded': 'decision.recorded',
  'release.confirmed': 'results.released',
}

/** The webhook event that tells of a happening, or undefined where none does. */
export const webhookEventOf = (type: string): WebhookEvent | undefined =>
  Object.hasOwn(TOLD_AS, type) ? TOLD_AS[type] : undefined

export const WEBHOOK_STATES = ['active', 'paused', 'disabled'] as const

export const DELIVERY_STATES = ['waiting', 'delivered', 'failed'] as const

/** Why an attempt got no answer. */
export const ATTEMPT_FAULTS = ['address', 'unknown_host', 'timeout', 'connection', 'stopped'] as const

/** How far back the log is replayed, in days. */
export const REPLAY_DAYS = 30
