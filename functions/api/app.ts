import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { contract, type RouteKey } from '../../shared/api/contract.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { SessionMemory } from '../accounts/session-memory.ts'
import { accountsRoutes } from '../accounts/accounts.routes.ts'
import { archivesRoutes } from '../archives/archives.routes.ts'
import { calendarRoutes } from '../calls/calendar.routes.ts'
import { ownDataRoutes } from '../accounts/own-data.routes.ts'
import { callsRoutes } from '../calls/calls.routes.ts'
import { committeeRoutes } from '../committee/committee.routes.ts'
import { completionRoutes } from '../completion/completion.routes.ts'
import { decisionsRoutes } from '../decisions/decisions.routes.ts'
import type { Deps } from '../deps.ts'
import { documentsRoutes } from '../documents/documents.routes.ts'
import { dossiersRoutes } from '../dossiers/dossiers.routes.ts'
import { dossierLifeRoutes } from '../dossiers/dossier-life.routes.ts'
import { calibrationRoutes } from '../calibration/calibration.routes.ts'
import { evaluationRoutes } from '../evaluation/evaluation.routes.ts'
import { evaluatorsRoutes } from '../evaluators/evaluators.routes.ts'
import { exportsRoutes } from '../exports/exports.routes.ts'
import { lettersRoutes } from '../letters/letters.routes.ts'
import { openDataRoutes } from '../open-data/open-data.routes.ts'
import { messagesRoutes } from '../messages/messages.routes.ts'
import { organisationsRoutes } from '../organisations/organisations.routes.ts'
import { partnersRoutes } from '../partners/partners.routes.ts'
import { folderRoutes } from '../folder/folder.routes.ts'
import { partnerSearchRoutes } from '../partner-search/partner-search.routes.ts'
import { tokensRoutes } from '../tokens/tokens.routes.ts'
import { selectionRoutes } from '../selection/selection.routes.ts'
import { webhooksRoutes } from '../webhooks/webhooks.routes.ts'
import { submissionsRoutes } from '../submissions/submissions.routes.ts'
import { templatesRoutes } from '../templates/templates.routes.ts'
import { accessLog } from './access-log.ts'
import { answerHeaders } from './answer-headers.ts'
import type { Env } from './env.ts'
import { implement, type Handlers } from './implement.ts'
import { openApi } from './openapi.ts'
import { originCheck } from './origin-check.ts'
import { onError } from './problems.ts'
import { readSession } from './read-session.ts'
import { readToken } from './read-token.ts'
import { requestContext } from './request-context.ts'

/** Every route of the contract has its handler here: the type asks for each. */
const handlers: Handlers<RouteKey> = {
  ...accountsRoutes,
  ...ownDataRoutes,
  ...organisationsRoutes,
  ...folderRoutes,
  ...partnerSearchRoutes,
  ...callsRoutes,
  ...calendarRoutes,
  ...templatesRoutes,
  ...dossiersRoutes,
  ...dossierLifeRoutes,
  ...partnersRoutes,
  ...completionRoutes,
  ...messagesRoutes,
  ...submissionsRoutes,
  ...documentsRoutes,
  ...archivesRoutes,
  ...evaluationRoutes,
  ...calibrationRoutes,
  ...evaluatorsRoutes,
  ...decisionsRoutes,
  ...committeeRoutes,
  ...selectionRoutes,
  ...exportsRoutes,
  ...lettersRoutes,
  ...openDataRoutes,
  ...tokensRoutes,
  ...webhooksRoutes,
}

/** Paths that exist answer other methods with 405 and what they do allow. */
function refuseOtherMethods(app: Hono<Env>): void {
  const routes = Object.keys(contract).map((key) => key.split(' '))
  for (const path of new Set(routes.map(([, path = '']) => path))) {
    const allow = routes.flatMap(([method, other]) => (other === path ? [method] : [])).join(', ')
    app.all(path, () => {
      throw new DomainError('request.method_not_allowed', { allow })
    })
  }
}

/** What the API says of itself; the browsable form stands among the pages' files. */
function describe(app: Hono<Env>): void {
  app.get('/openapi.json', (raw) => raw.json(openApi(), 200, { 'Cache-Control': 'public, max-age=300' }))
  app.get('/docs', (raw) => raw.redirect('/api-docs/index.html'))
}

/** The portal's API on the given stores: the same object behind API Gateway, in tests and in the local host. */
export function createApp(deps: Deps): Hono<Env> {
  const app: Hono<Env> = new Hono<Env>().basePath('/api')
  // CloudFront compresses what it keeps; what it only passes on is compressed here, for lines that drop.
  app.use(compress(), requestContext(deps), accessLog, answerHeaders)
  app.use(originCheck(deps.config.portalUrl), readSession(new SessionMemory(deps)), readToken)
  implement(app, handlers)
  describe(app)
  refuseOtherMethods(app)
  app.notFound(() => {
    throw new DomainError('request.not_found')
  })
  app.onError(onError)
  return app
}
