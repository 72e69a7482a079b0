import type { templatesApi } from '../../shared/calls/templates-api.ts'
import type { Handlers } from '../api/implement.ts'
import { toDocument } from '../documents/document.store.ts'
import { announceTemplate } from './announce-template.ts'
import { linkPublishedTemplate, linkTemplate, loadTemplate } from './read-template.ts'

export const templatesRoutes: Handlers<keyof typeof templatesApi> = {
  'POST /staff/calls/:callId/templates': ({ context, params, body }) =>
    announceTemplate(context, { ...params, file: body }),
  'GET /staff/calls/:callId/templates/:documentId': async ({ context, params }) =>
    toDocument(await loadTemplate(context, params)),
  'GET /staff/calls/:callId/templates/:documentId/link': ({ context, params }) =>
    linkTemplate(context, params),
  'GET /calls/:callId/forms/:formVersion/templates/:kindId/link': ({ context, params }) =>
    linkPublishedTemplate(context, { ...params, formVersion: Number(params.formVersion) }),
}
