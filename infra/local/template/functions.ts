import * as z from 'zod'
import { type PolicyStatement, statementsOfRole } from './policies.ts'
import { attributeOf, physicalName, resolve } from './resolve.ts'
import { resourcesOfType, type Scope } from './scope.ts'

/** A function of the portal, as the local host runs it. */
export type TemplateFunction = {
  logicalId: string
  name: string
  arn: string
  description: string
  /** Absolute path of the folder with its bundled code. */
  folder: string
  /** File in the folder, without extension, and the name of its export, from `index.handler`. */
  module: string
  handler: string
  environment: Record<string, string>
  timeoutSeconds: number
  memoryMB: number
  /** What its role allows it. */
  statements: PolicyStatement[]
  /** ARN of the queue that takes events whose asynchronous handling failed for good. */
  deadLetterArn: string | undefined
}

const Properties = z.object({
  Runtime: z.string(),
  Description: z.string().default(''),
  Handler: z.templateLiteral([z.string(), '.', z.string()]),
  Code: z.object({ S3Key: z.string() }),
  Role: z.string(),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }).default({ Variables: {} }),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  DeadLetterConfig: z.object({ TargetArn: z.string() }).optional(),
})

/** The portal's own functions; the CDK's, which deploy the site, are in Python and only work in the cloud. */
export function functions(scope: Scope): TemplateFunction[] {
  return resourcesOfType(scope, 'AWS::Lambda::Function')
    .filter(([, { Properties }]) => String(Properties['Runtime']).startsWith('nodejs'))
    .map(([logicalId, resource]) =>
      toFunction(logicalId, Properties.parse(resolve(resource.Properties, scope)), scope),
    )
}

function toFunction(
  logicalId: string,
  properties: z.infer<typeof Properties>,
  scope: Scope,
): TemplateFunction {
  const [module, handler] = properties.Handler.split('.')
  return {
    logicalId,
    name: physicalName(logicalId, scope),
    arn: attributeOf(logicalId, 'Arn', scope),
    description: properties.Description,
    folder: assetPath(scope, properties.Code.S3Key),
    module: module ?? '',
    handler: handler ?? '',
    environment: properties.Environment.Variables,
    timeoutSeconds: properties.Timeout,
    memoryMB: properties.MemorySize,
    statements: statementsOfRole(scope, roleName(properties.Role)),
    deadLetterArn: properties.DeadLetterConfig?.TargetArn,
  }
}

const roleName = (arn: string) => arn.slice(arn.indexOf(':role/') + ':role/'.length)

/** Folder of an asset from the key under which it is uploaded, `HASH.zip`. */
export function assetPath(scope: Scope, key: string): string {
  const path = scope.stack.assetPaths[key.replace(/\.zip$/, '')]
  if (path) return path
  throw new Error(`The template names the asset ${key}, which is not in the list of assets.`)
}

/** The function with this ARN (with or without a version behind it); undefined for what is no function of ours. */
export function functionByArn(all: TemplateFunction[], arn: string): TemplateFunction | undefined {
  return all.find((candidate) => arn === candidate.arn || arn.startsWith(`${candidate.arn}:`))
}
