import * as z from 'zod'
import { assetPath } from '../../template/functions.ts'
import { resolve } from '../../template/resolve.ts'
import { type Scope, resourcesOfType } from '../../template/scope.ts'
import type { SiteDeployment } from './site.ts'

const Deployment = z.object({
  SourceObjectKeys: z.array(z.string()),
  Exclude: z.array(z.string()).default([]),
  Include: z.array(z.string()).default([]),
  SystemMetadata: z.object({ 'cache-control': z.string().optional() }).default({}),
})

/** The deployments of the template to the site's bucket, in the order in which CloudFormation runs them. */
export function siteDeployments(scope: Scope): SiteDeployment[] {
  return resourcesOfType(scope, 'Custom::CDKBucketDeployment').flatMap(([, resource]) => {
    const deployment = Deployment.parse(resolve(resource.Properties, scope))
    return deployment.SourceObjectKeys.map((key) => ({
      folder: assetPath(scope, key),
      exclude: deployment.Exclude,
      include: deployment.Include,
      cacheControl: deployment.SystemMetadata['cache-control'],
    }))
  })
}
