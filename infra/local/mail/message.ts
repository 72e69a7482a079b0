import * as z from 'zod'

const Attachment = z.object({
  name: z.string(),
  type: z.string(),
  /** Base64. */
  content: z.string(),
})

/** An e-mail as it would have been delivered. */
export const CapturedMessage = z.object({
  /** Message id that SES gave to the sender. */
  id: z.string(),
  /** When it was taken, UTC. */
  at: z.iso.datetime(),
  from: z.string(),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  bcc: z.array(z.string()),
  replyTo: z.array(z.string()),
  subject: z.string(),
  text: z.string().optional(),
  html: z.string().optional(),
  /** Further headers that the sender set. */
  headers: z.record(z.string(), z.string()),
  attachments: z.array(Attachment),
  configurationSet: z.string().optional(),
  /** What the sender wants to hear again with whatever comes back. */
  tags: z.record(z.string(), z.string()).default({}),
})
export type CapturedMessage = z.infer<typeof CapturedMessage>

/** What a request says of a message, before it is taken. */
export type NewMessage = Omit<CapturedMessage, 'id' | 'at'>
