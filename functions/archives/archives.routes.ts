import type { archivesApi } from '../../shared/documents/archive.ts'
import type { Handlers } from '../api/implement.ts'
import { findArchive, requestArchive } from './request-archive.ts'

export const archivesRoutes: Handlers<keyof typeof archivesApi> = {
  'POST /dossiers/:dossierId/archives': ({ context, params }) => requestArchive(context, params),
  'GET /dossiers/:dossierId/archives/:archiveId': ({ context, params }) => findArchive(context, params),
}
