import type { CfnResource } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'

/**
 * The CloudFormation resource beneath a construct, to set what the construct has no property for.
 * Throws when the construct is built on another kind of resource than the caller believes.
 */
export function underlying<Resource extends CfnResource>(
  construct: IConstruct,
  kind: new (...parameters: never[]) => Resource,
): Resource {
  const child = construct.node.defaultChild
  if (child instanceof kind) return child
  throw new Error(`${construct.node.path} is not built on ${kind.name}`)
}
