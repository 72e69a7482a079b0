import * as z from 'zod'
import type { Route } from '../api/route.ts'
import { Document, FormPermission } from '../documents/document.ts'
import { idSchema } from '../ids.ts'
import { FolderPaper, NewFolderPaper, PaperFacts } from './folder.ts'

export const folderApi = {
  'GET /organisations/:organisationId/folder': {
    summary: 'Papers of an organisation, every version; bank details only for its managers and the service',
    tag: 'folder',
    permission: 'folder.read',
    response: z.object({ papers: z.array(FolderPaper) }),
  },
  'POST /organisations/:organisationId/folder': {
    summary: 'Announce a paper and get the permission to send its bytes; earlier versions stay',
    tag: 'folder',
    permission: 'folder.write',
    body: NewFolderPaper,
    response: FormPermission,
    status: 201,
    isIdempotent: true,
  },
  'POST /organisations/:organisationId/folder/:documentId/permission': {
    summary: 'A new permission for a paper that was announced and has not arrived',
    tag: 'folder',
    permission: 'folder.write',
    response: FormPermission,
  },
  'PUT /organisations/:organisationId/folder/:documentId': {
    summary: 'Change what is said of a paper: its date, its validity, the account',
    tag: 'folder',
    permission: 'folder.write',
    body: PaperFacts,
    response: FolderPaper,
  },
  'GET /organisations/:organisationId/folder/:documentId/link': {
    summary: 'A link to a clean paper, minutes long',
    tag: 'folder',
    permission: 'folder.read',
    response: z.object({ url: z.string(), expiresAt: z.string() }),
  },
  'DELETE /organisations/:organisationId/folder/:documentId': {
    summary: 'Take a paper out of the folder; dossiers that used it keep theirs',
    tag: 'folder',
    permission: 'folder.write',
    status: 204,
  },
  'GET /dossiers/:dossierId/folder': {
    summary: 'Clean papers of the asker’s organisation that can be used in the dossier',
    tag: 'folder',
    permission: 'document.write',
    response: z.object({ papers: z.array(FolderPaper) }),
  },
  'POST /dossiers/:dossierId/folder-papers': {
    summary:
      'Use a paper of the folder: the dossier gets a copy of exactly that version, checked like every other',
    tag: 'folder',
    permission: 'document.write',
    body: z.strictObject({ kindId: z.string().min(1).max(60), documentId: idSchema('document') }),
    response: Document,
    status: 201,
    isIdempotent: true,
  },
} as const satisfies Record<string, Route>
