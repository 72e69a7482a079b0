import * as z from 'zod'
import { physicalName, resolve } from './resolve.ts'
import { resourcesOfType, type Scope } from './scope.ts'

type CorsRule = {
  allowedOrigins: string[]
  allowedMethods: string[]
  allowedHeaders: string[]
  exposedHeaders: string[]
  maxAgeSeconds: number | undefined
}

export type TemplateBucket = {
  logicalId: string
  name: string
  cors: CorsRule[]
  versioned: boolean
  /** Undefined without Object Lock. */
  objectLock: { mode: 'GOVERNANCE' | 'COMPLIANCE'; days: number } | undefined
  /** Whether each change is announced on the event bus. */
  eventBridge: boolean
  /** Whether each upload is scanned for malware, and tagged with the verdict. */
  malwareScan: boolean
}

const Strings = z.array(z.string()).default([])

const Properties = z.object({
  CorsConfiguration: z
    .object({
      CorsRules: z.array(
        z.object({
          AllowedOrigins: Strings,
          AllowedMethods: Strings,
          AllowedHeaders: Strings,
          ExposedHeaders: Strings,
          MaxAge: z.number().optional(),
        }),
      ),
    })
    .default({ CorsRules: [] }),
  VersioningConfiguration: z.object({ Status: z.string() }).optional(),
  ObjectLockConfiguration: z
    .object({
      Rule: z.object({
        DefaultRetention: z.object({ Mode: z.enum(['GOVERNANCE', 'COMPLIANCE']), Days: z.number() }),
      }),
    })
    .optional(),
  NotificationConfiguration: z
    .object({ EventBridgeConfiguration: z.object({ EventBridgeEnabled: z.boolean() }).optional() })
    .optional(),
})

const Plan = z.object({ ProtectedResource: z.object({ S3Bucket: z.object({ BucketName: z.string() }) }) })

/** All buckets of the template, the site's and the access logs' among them. */
export function buckets(scope: Scope): TemplateBucket[] {
  const scanned = new Set(
    resourcesOfType(scope, 'AWS::GuardDuty::MalwareProtectionPlan').map(
      ([, plan]) => Plan.parse(resolve(plan.Properties, scope)).ProtectedResource.S3Bucket.BucketName,
    ),
  )
  return resourcesOfType(scope, 'AWS::S3::Bucket').map(([logicalId, resource]) => {
    const name = physicalName(logicalId, scope)
    const properties = Properties.parse(resolve(resource.Properties, scope))
    const retention = properties.ObjectLockConfiguration?.Rule.DefaultRetention
    return {
      logicalId,
      name,
      cors: properties.CorsConfiguration.CorsRules.map((rule) => ({
        allowedOrigins: rule.AllowedOrigins,
        allowedMethods: rule.AllowedMethods,
        allowedHeaders: rule.AllowedHeaders,
        exposedHeaders: rule.ExposedHeaders,
        maxAgeSeconds: rule.MaxAge,
      })),
      versioned: properties.VersioningConfiguration?.Status === 'Enabled',
      objectLock: retention ? { mode: retention.Mode, days: retention.Days } : undefined,
      eventBridge:
        properties.NotificationConfiguration?.EventBridgeConfiguration?.EventBridgeEnabled ?? false,
      malwareScan: scanned.has(name),
    }
  })
}
