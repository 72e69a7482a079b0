import type { submissionsApi } from '../../shared/submissions/api.ts'
import type { Handlers } from '../api/implement.ts'
import { linkContent, linkPrinted, listSubmissionFiles, printSubmissionAgain } from './submission-files.ts'

export const submissionsRoutes: Handlers<keyof typeof submissionsApi> = {
  'GET /dossiers/:dossierId/submissions/:number/files': ({ context, params }) =>
    listSubmissionFiles(context, params),
  'POST /dossiers/:dossierId/submissions/:number/files': ({ context, params }) =>
    printSubmissionAgain(context, params),
  'GET /dossiers/:dossierId/submissions/:number/content.json': async ({ context, params, raw }) =>
    raw.redirect(await linkContent(context, params), 302),
  'GET /dossiers/:dossierId/submissions/:number/dossier.pdf': async ({ context, params, query, raw }) =>
    raw.redirect(await linkPrinted(context, { ...params, ...query, file: 'dossier.pdf' }), 302),
  'GET /dossiers/:dossierId/submissions/:number/receipt.pdf': async ({ context, params, query, raw }) =>
    raw.redirect(await linkPrinted(context, { ...params, ...query, file: 'receipt.pdf' }), 302),
}
