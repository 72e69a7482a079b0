import type { documentsApi } from '../../shared/documents/api.ts'
import type { Handlers } from '../api/implement.ts'
import { announceDocument } from './announce-document.ts'
import { completeDocument } from './complete-document.ts'
import { linkDocument } from './link-document.ts'
import { listDocuments } from './list-documents.ts'
import { permitAgain } from './permit-again.ts'
import { permitParts } from './permit-parts.ts'
import { removeDocument } from './remove-document.ts'

export const documentsRoutes: Handlers<keyof typeof documentsApi> = {
  'POST /dossiers/:dossierId/documents': ({ context, params, body }) =>
    announceDocument(context, { ...params, document: body }),
  'POST /dossiers/:dossierId/documents/:documentId/permission': ({ context, params }) =>
    permitAgain(context, params),
  'POST /dossiers/:dossierId/documents/:documentId/parts': ({ context, params, body }) =>
    permitParts(context, { ...params, ...body }),
  'POST /dossiers/:dossierId/documents/:documentId/completion': ({ context, params }) =>
    completeDocument(context, params),
  'GET /dossiers/:dossierId/documents': ({ context, params }) => listDocuments(context, params),
  'GET /dossiers/:dossierId/documents/:documentId/link': ({ context, params, query }) =>
    linkDocument(context, { ...params, ...query }),
  'DELETE /dossiers/:dossierId/documents/:documentId': async ({ context, params }) => {
    await removeDocument(context, params)
    return undefined
  },
}
