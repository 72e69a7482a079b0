import * as z from 'zod'
import { attributeOf, resolve } from './resolve.ts'
import { onlyResource, resourcesOfType, type Scope } from './scope.ts'
import { type ResponseHeader, securityHeaders } from './security-headers.ts'

export type Behaviour = {
  /** As CloudFront writes it: `/api/*`; `*` for all the rest, and last. */
  pathPattern: string
  origin: 'site' | 'api'
  allowedMethods: string[]
  /** Headers on every answer, and whether each replaces one that the origin gave. */
  headers: ResponseHeader[]
  /** Source of the CloudFront function that sees a request before the origin: it declares `handler(event)`. */
  viewerRequestCode: string | undefined
}

const CacheBehaviour = z.object({
  PathPattern: z.string().default('*'),
  TargetOriginId: z.string(),
  // CloudFront's own default.
  AllowedMethods: z.array(z.string()).default(['GET', 'HEAD']),
  ResponseHeadersPolicyId: z.string().optional(),
  FunctionAssociations: z.array(z.object({ EventType: z.string(), FunctionARN: z.string() })).default([]),
})

const DistributionConfig = z.object({
  Origins: z.array(z.object({ Id: z.string(), S3OriginConfig: z.json().optional() })),
  CacheBehaviors: z.array(CacheBehaviour).default([]),
  DefaultCacheBehavior: CacheBehaviour,
})

/** The behaviours of the distribution in the order in which CloudFront tries them. */
export function behaviours(scope: Scope): Behaviour[] {
  const [, resource] = onlyResource(scope, 'AWS::CloudFront::Distribution')
  const config = DistributionConfig.parse(resolve(resource.Properties['DistributionConfig'], scope))
  return [...config.CacheBehaviors, config.DefaultCacheBehavior].map((behaviour) => {
    const origin = config.Origins.find(({ Id }) => Id === behaviour.TargetOriginId)
    if (!origin) throw new Error(`The behaviour ${behaviour.PathPattern} has no origin.`)
    const association = behaviour.FunctionAssociations.find(({ EventType }) => EventType === 'viewer-request')
    return {
      pathPattern: behaviour.PathPattern,
      origin: origin.S3OriginConfig === undefined ? 'api' : 'site',
      allowedMethods: behaviour.AllowedMethods,
      headers: behaviour.ResponseHeadersPolicyId
        ? securityHeaders(scope, behaviour.ResponseHeadersPolicyId)
        : [],
      viewerRequestCode: association && codeOf(scope, association.FunctionARN),
    }
  })
}

function codeOf(scope: Scope, arn: string): string {
  const found = resourcesOfType(scope, 'AWS::CloudFront::Function').find(
    ([logicalId]) => attributeOf(logicalId, 'FunctionARN', scope) === arn,
  )
  return z.string().parse(found?.[1].Properties['FunctionCode'])
}
