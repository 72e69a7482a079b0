import { randomUUID } from 'node:crypto'
import { addressIn } from './addresses.ts'
import type { CapturedMessage } from './message.ts'

/** What SES tells of a mail after it took it ("Contents of event data that Amazon SES publishes to EventBridge"). */
export interface MailEvent {
  readonly configurationSet: string
  /** As configuration sets name it in their destinations: `bounce`. */
  readonly type: 'bounce' | 'complaint'
  readonly detailType: string
  readonly detail: unknown
}

interface Returned {
  readonly type: MailEvent['type']
  readonly content: (recipient: string) => object
}

const bounce = (bounceType: string, bounceSubType: string, more: object): Returned => ({
  type: 'bounce',
  content: (emailAddress) => ({
    bounceType,
    bounceSubType,
    bouncedRecipients: [{ emailAddress, ...more }],
  }),
})

const failed = (diagnosticCode: string) => ({ action: 'failed', status: '5.1.1', diagnosticCode })

/** Addresses of Amazon's mailbox simulator, by what stands before `+` or `@`, and what comes of a mail to each. */
const SIMULATED: Readonly<Record<string, Returned>> = {
  bounce: bounce('Permanent', 'General', failed('smtp; 550 5.1.1 user unknown')),
  suppressionlist: bounce(
    'Permanent',
    'Suppressed',
    failed('Amazon SES has suppressed sending to this address because it has a recent history of bouncing'),
  ),
  // An automatic answer ("out of the office") comes as a bounce too.
  ooto: bounce('Transient', 'General', {}),
  complaint: {
    type: 'complaint',
    content: (emailAddress) => ({
      complainedRecipients: [{ emailAddress }],
      complaintFeedbackType: 'abuse',
    }),
  },
}

const DETAIL_TYPES = { bounce: 'Email Bounced', complaint: 'Email Complaint Received' } as const
const EVENT_TYPES = { bounce: 'Bounce', complaint: 'Complaint' } as const

/** What comes back of a mail: one event for each of its recipients in Amazon's mailbox simulator, and none for others. */
export function eventsOf(message: CapturedMessage): MailEvent[] {
  const { configurationSet } = message
  if (configurationSet === undefined) return []
  const destination = [...message.to, ...message.cc, ...message.bcc].map(addressIn)
  return destination.flatMap((recipient) => {
    const [, name = ''] = /^([a-z]+)(?:\+[^@]*)?@simulator\.amazonses\.com$/i.exec(recipient) ?? []
    const returned = Object.hasOwn(SIMULATED, name.toLowerCase()) ? SIMULATED[name.toLowerCase()] : undefined
    if (returned === undefined) return []
    const { type, content } = returned
    const said = { ...content(recipient), feedbackId: randomUUID(), timestamp: message.at }
    const detail = { eventType: EVENT_TYPES[type], [type]: said, mail: mailOf(message, destination) }
    return [{ configurationSet, type, detailType: DETAIL_TYPES[type], detail }]
  })
}

/** The mail that an event is about: by its tags whoever sent it knows it again. */
function mailOf(message: CapturedMessage, destination: readonly string[]) {
  const tags = { 'ses:configuration-set': message.configurationSet, ...message.tags }
  return {
    timestamp: message.at,
    source: message.from,
    messageId: message.id,
    destination,
    tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
  }
}
