import type { messagesApi } from '../../shared/messages/api.ts'
import type { Handlers } from '../api/implement.ts'
import { announceAttachment, linkAttachment } from './attachments.ts'
import { readOpenQuestions } from './question.store.ts'
import { countUnread, markRead, readThread } from './read-thread.ts'
import { writeMessage } from './write-message.ts'
import { readNotes, writeNote } from './write-note.ts'

export const messagesRoutes: Handlers<keyof typeof messagesApi> = {
  'GET /dossiers/:dossierId/messages': ({ context, params }) => readThread(context, params),
  'POST /dossiers/:dossierId/messages': ({ context, params, body }) =>
    writeMessage(context, { ...params, message: body }),
  'GET /dossiers/:dossierId/messages/unread': ({ context, params }) => countUnread(context, params),
  'PUT /dossiers/:dossierId/messages/read': async ({ context, params, body }) => {
    await markRead(context, { ...params, ...body })
    return undefined
  },
  'POST /dossiers/:dossierId/attachments': ({ context, params, body }) =>
    announceAttachment(context, { ...params, file: body }),
  'GET /dossiers/:dossierId/attachments/:documentId/link': ({ context, params }) =>
    linkAttachment(context, params),
  'GET /dossiers/:dossierId/notes': async ({ context, params }) => ({
    notes: await readNotes(context, params),
  }),
  'POST /dossiers/:dossierId/notes': ({ context, params, body }) =>
    writeNote(context, { ...params, ...body }),
  'GET /calls/:callId/questions': async ({ context, params }) => ({
    questions: await readOpenQuestions(context.table, params.callId),
  }),
}
