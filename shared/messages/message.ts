import * as z from 'zod'
import { Document, NewDocument } from '../documents/document.ts'
import { idSchema } from '../ids.ts'
import { Instant } from '../instant.ts'
import { textSchema } from '../text-schema.ts'
import { MOST_ATTACHMENTS } from './attachment-rules.ts'
import { personal } from '../personal.ts'

/** A file for a message: announced and sent as a paper of a dossier is. */
export const NewAttachment = NewDocument.omit({ kindId: true })
export type NewAttachment = z.infer<typeof NewAttachment>

export const NewMessage = z.strictObject({
  text: textSchema(10_000),
  attachments: z.array(idSchema('document')).max(MOST_ATTACHMENTS),
  /** Number of the last message that the writer saw: what came meanwhile stays unanswered. */
  seen: z.int().min(0),
})
export type NewMessage = z.infer<typeof NewMessage>

export const NewNote = z.strictObject({ text: textSchema(10_000) })

export const Message = z
  .object({
    id: idSchema('message'),
    /** Place in the thread, from 1. */
    number: z.int(),
    side: z.enum(['applicant', 'service']),
    authorName: personal(z.string()),
    isOwn: z.boolean(),
    text: z.string(),
    sentAt: Instant,
    attachments: z.array(Document),
  })
  .meta({ id: 'Message' })
export type Message = z.infer<typeof Message>

/** The messages of a dossier; `readUpTo`: number of the last that this reader has read. */
export const Thread = z
  .object({ messages: z.array(Message), readUpTo: z.int(), unread: z.int() })
  .meta({ id: 'Thread' })
export type Thread = z.infer<typeof Thread>

/** A note of the service for itself. */
export const Note = Message.omit({ side: true, attachments: true }).meta({ id: 'Note' })
export type Note = z.infer<typeof Note>

/** A thread of a call in which the applicant waits for an answer. */
export const OpenQuestion = z
  .object({
    dossierId: idSchema('dossier'),
    reference: z.string(),
    projectTitle: z.string(),
    lead: z.string(),
    askedAt: Instant,
  })
  .meta({ id: 'OpenQuestion' })
export type OpenQuestion = z.infer<typeof OpenQuestion>
