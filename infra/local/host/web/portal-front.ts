import type { RequestListener } from 'node:http'
import { behaviours } from '../../template/distribution.ts'
import type { TemplateFunction } from '../../template/functions.ts'
import { httpRoutes } from '../../template/http-routes.ts'
import { physicalName } from '../../template/resolve.ts'
import { type Scope, onlyResource } from '../../template/scope.ts'
import { createApiOrigin } from './api-origin.ts'
import { createFront } from './front.ts'
import { siteDeployments } from './site-deployments.ts'
import { createSite } from './site.ts'
import { createViewerFunction } from './viewer-function.ts'

export interface PortalFrontOptions {
  readonly scope: Scope
  readonly functions: readonly TemplateFunction[]
  readonly invoke: (functionName: string, event: unknown) => Promise<unknown>
  /** What answers under a first path segment that is not CloudFront's: `_mail`, `_sign-in`. */
  readonly beside: Readonly<Record<string, RequestListener>>
  /** Takes the site's place while pages are developed. */
  readonly pages: RequestListener | undefined
}

/** The public address as the template's distribution, HTTP API and site make it. */
export function createPortalFront(options: PortalFrontOptions): RequestListener {
  const { scope, invoke, beside, pages } = options
  const routes = httpRoutes(scope, [...options.functions])
  const old = routes.find(({ payloadVersion }) => payloadVersion !== '2.0')
  if (old !== undefined)
    throw new Error(`The route ${old.routeKey} wants payload 1.0; only 2.0 is played here.`)
  const apiId = physicalName(onlyResource(scope, 'AWS::ApiGatewayV2::Api')[0], scope)
  const { region, account: accountId } = scope.stack
  return createFront({
    behaviours: behaviours(scope).map(({ viewerRequestCode, ...behaviour }) => ({
      ...behaviour,
      viewerFunction: viewerRequestCode === undefined ? undefined : createViewerFunction(viewerRequestCode),
    })),
    site: createSite(siteDeployments(scope)),
    api: createApiOrigin({ api: { apiId, region, accountId }, routes, invoke }),
    beside,
    pages,
  })
}
