import * as z from 'zod'
import { functionByArn, type TemplateFunction } from './functions.ts'
import { physicalName, resolve } from './resolve.ts'
import { resourcesOfType, type Scope } from './scope.ts'

export type HttpRoute = {
  /** As API Gateway writes it: `ANY /api/{proxy+}`. */
  routeKey: string
  method: string
  path: string
  payloadVersion: '1.0' | '2.0'
  function: TemplateFunction
}

const Route = z.object({ RouteKey: z.string(), Target: z.string() })
const Integration = z.object({ IntegrationUri: z.string(), PayloadFormatVersion: z.enum(['1.0', '2.0']) })

/** Routes of the HTTP API with the function behind each. Throws on a route that leads to anything else. */
export function httpRoutes(scope: Scope, all: TemplateFunction[]): HttpRoute[] {
  const integrations = new Map(
    resourcesOfType(scope, 'AWS::ApiGatewayV2::Integration').map(([logicalId, resource]) => [
      `integrations/${physicalName(logicalId, scope)}`,
      Integration.parse(resolve(resource.Properties, scope)),
    ]),
  )
  return resourcesOfType(scope, 'AWS::ApiGatewayV2::Route').map(([logicalId, resource]) => {
    const route = Route.parse(resolve(resource.Properties, scope))
    const integration = integrations.get(route.Target)
    const target = integration && functionByArn(all, integration.IntegrationUri)
    if (!integration || !target) throw new Error(`The route ${logicalId} leads to no function of the portal.`)
    const [method = '', path = ''] = route.RouteKey.split(' ')
    return {
      routeKey: route.RouteKey,
      method,
      path,
      payloadVersion: integration.PayloadFormatVersion,
      function: target,
    }
  })
}
