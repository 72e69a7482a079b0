import type { folderApi } from '../../shared/organisations/folder-api.ts'
import type { Handlers } from '../api/implement.ts'
import { addPaper, permitPaperAgain } from './add-paper.ts'
import { changePaper, linkPaper, listFolder, removePaper } from './change-paper.ts'
import { listUsablePapers, usePaper } from './use-paper.ts'

export const folderRoutes: Handlers<keyof typeof folderApi> = {
  'GET /organisations/:organisationId/folder': async ({ context, params }) => ({
    papers: await listFolder(context, params),
  }),
  'POST /organisations/:organisationId/folder': ({ context, params, body }) =>
    addPaper(context, { ...params, paper: body }),
  'POST /organisations/:organisationId/folder/:documentId/permission': ({ context, params }) =>
    permitPaperAgain(context, params),
  'PUT /organisations/:organisationId/folder/:documentId': ({ context, params, body }) =>
    changePaper(context, { ...params, facts: body }),
  'GET /organisations/:organisationId/folder/:documentId/link': ({ context, params }) =>
    linkPaper(context, params),
  'DELETE /organisations/:organisationId/folder/:documentId': async ({ context, params }) => {
    await removePaper(context, params)
    return undefined
  },
  'GET /dossiers/:dossierId/folder': async ({ context, params }) => ({
    papers: await listUsablePapers(context, params),
  }),
  'POST /dossiers/:dossierId/folder-papers': ({ context, params, body }) =>
    usePaper(context, { ...params, ...body }),
}
