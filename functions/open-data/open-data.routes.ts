import type { openDataApi } from '../../shared/open-data/api.ts'
import type { Handlers } from '../api/implement.ts'
import { listEarlierGrants } from './earlier-grants.ts'
import { importHistory, previewHistory } from './import-history.ts'
import { answerPublicFile, type PublicFile } from './public-files.ts'

type Raw = Parameters<Handlers<keyof typeof openDataApi>['GET /open-data/scdl.csv']>[0]

const file =
  (name: PublicFile) =>
  ({ context, raw }: Pick<Raw, 'context' | 'raw'>) =>
    answerPublicFile(context, name, raw.req.header('if-none-match'))

export const openDataRoutes: Handlers<keyof typeof openDataApi> = {
  'GET /open-data/awards.json': file('awards.json'),
  'GET /open-data/scdl.csv': file('scdl.csv'),
  'GET /open-data/scdl-report.json': file('scdl-report.json'),
  'GET /open-data/360giving.json': file('360giving.json'),
  'GET /open-data/360giving.csv': file('360giving.csv'),
  'GET /open-data/feed.atom': file('feed.atom'),
  'GET /open-data/catalog.jsonld': file('catalog.jsonld'),
  'GET /dossiers/:dossierId/earlier-grants': ({ context, params }) => listEarlierGrants(context, params),
  'POST /open-data/history/preview': ({ context, body }) => previewHistory(context, body),
  'POST /open-data/history': ({ context, body }) => importHistory(context, body),
}
