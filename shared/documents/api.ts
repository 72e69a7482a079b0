import * as z from 'zod'
import type { Route } from '../api/route.ts'
import { Document, NewDocument, PartPermission, UploadPermission, WantedParts } from './document.ts'

export const documentsApi = {
  'POST /dossiers/:dossierId/documents': {
    summary: 'Announce a file and get the permission to send its bytes to the store, minutes long',
    tag: 'documents',
    permission: 'document.write',
    body: NewDocument,
    response: UploadPermission,
    status: 201,
    isIdempotent: true,
  },
  'POST /dossiers/:dossierId/documents/:documentId/permission': {
    summary: 'A new permission for a file that was announced and has not arrived',
    tag: 'documents',
    permission: 'document.write',
    response: UploadPermission,
  },
  'POST /dossiers/:dossierId/documents/:documentId/parts': {
    summary: 'Permissions to send parts of a large file, several at once, each for exactly its bytes',
    tag: 'documents',
    permission: 'document.write',
    body: WantedParts,
    response: z.object({ parts: z.array(PartPermission), expiresAt: z.string() }),
  },
  'POST /dossiers/:dossierId/documents/:documentId/completion': {
    summary: 'Put the parts of a large file together; asked again, it answers the same',
    tag: 'documents',
    permission: 'document.write',
    response: Document,
  },
  'GET /dossiers/:dossierId/documents': {
    summary: 'Documents of a dossier with their state; asked again while one is being checked',
    tag: 'documents',
    permission: 'document.read',
    scope: 'dossiers.read',
    response: z.object({ documents: z.array(Document) }),
  },
  'GET /dossiers/:dossierId/documents/:documentId/link': {
    summary: 'A link to a clean document, minutes long; `inline` shows it in the browser where that is safe',
    tag: 'documents',
    permission: 'document.read',
    scope: 'dossiers.read',
    query: z.object({ disposition: z.enum(['inline', 'attachment']).default('attachment') }),
    response: z.object({ url: z.string(), expiresAt: z.string() }),
  },
  'DELETE /dossiers/:dossierId/documents/:documentId': {
    summary: 'Take a document out of an unsubmitted dossier',
    tag: 'documents',
    permission: 'document.write',
    status: 204,
  },
} as const satisfies Record<string, Route>
