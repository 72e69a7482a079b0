import * as z from 'zod'
import type { Route } from '../api/route.ts'
import { UploadPermission } from '../documents/document.ts'
import { Message, NewAttachment, NewMessage, NewNote, Note, OpenQuestion, Thread } from './message.ts'

export const messagesApi = {
  'GET /dossiers/:dossierId/messages': {
    summary: 'Messages between the applicants of a dossier and the service, the oldest first',
    tag: 'messages',
    permission: 'message.read',
    response: Thread,
  },
  'POST /dossiers/:dossierId/messages': {
    summary: 'Write a message; the other side is told by e-mail that there is one',
    tag: 'messages',
    permission: 'message.write',
    body: NewMessage,
    response: Message,
    status: 201,
    isIdempotent: true,
  },
  'GET /dossiers/:dossierId/messages/unread': {
    summary: 'How many messages this reader has not read',
    tag: 'messages',
    permission: 'message.read',
    response: z.object({ unread: z.int() }),
  },
  'PUT /dossiers/:dossierId/messages/read': {
    summary: 'Remember up to which message this reader has read',
    tag: 'messages',
    permission: 'message.read',
    body: z.strictObject({ upTo: z.int().min(0) }),
    status: 204,
  },
  'POST /dossiers/:dossierId/attachments': {
    summary: 'Announce a file for a message and get the permission to send its bytes',
    tag: 'messages',
    permission: 'message.write',
    body: NewAttachment,
    response: UploadPermission,
    status: 201,
    isIdempotent: true,
  },
  'GET /dossiers/:dossierId/attachments/:documentId/link': {
    summary: 'A link to a clean file of a message, minutes long',
    tag: 'messages',
    permission: 'message.read',
    response: z.object({ url: z.string(), expiresAt: z.string() }),
  },
  'GET /dossiers/:dossierId/notes': {
    summary: 'Notes of the service for itself; never shown to applicants',
    tag: 'messages',
    permission: 'note.read',
    response: z.object({ notes: z.array(Note) }),
  },
  'POST /dossiers/:dossierId/notes': {
    summary: 'Write a note that only the service reads',
    tag: 'messages',
    permission: 'note.write',
    body: NewNote,
    response: Note,
    status: 201,
    isIdempotent: true,
  },
  'GET /calls/:callId/questions': {
    summary: 'Dossiers of a call whose applicants wait for an answer, the longest waiting first',
    tag: 'messages',
    permission: 'dossier.list',
    response: z.object({ questions: z.array(OpenQuestion) }),
  },
} as const satisfies Record<string, Route>
