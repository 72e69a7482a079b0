import * as z from 'zod'
import { physicalName, resolve } from './resolve.ts'
import { resourcesOfType, type Scope } from './scope.ts'

const OneOrMany = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat())

// Strict: a statement with NotAction or NotResource would else be read as something that it is not.
const Statement = z
  .object({
    Sid: z.string().optional(),
    Effect: z.enum(['Allow', 'Deny']),
    Action: OneOrMany,
    Resource: OneOrMany,
    Condition: z.record(z.string(), z.json()).optional(),
  })
  .strict()

const Document = z.object({ Statement: z.array(Statement) })

/** One statement of an identity policy, resolved; `conditional` when it holds under a condition only. */
export type PolicyStatement = {
  effect: 'Allow' | 'Deny'
  actions: string[]
  resources: string[]
  conditional: boolean
}

/** All statements that a role is given: in the role itself and by the policies attached to it. */
export function statementsOfRole(scope: Scope, roleName: string): PolicyStatement[] {
  const inline = resourcesOfType(scope, 'AWS::IAM::Role')
    .filter(([logicalId]) => physicalName(logicalId, scope) === roleName)
    .flatMap(([, role]) => RolePolicies.parse(resolve(role.Properties['Policies'] ?? [], scope)))
  const attached = resourcesOfType(scope, 'AWS::IAM::Policy')
    .map(([, policy]) => AttachedPolicy.parse(resolve(policy.Properties, scope)))
    .filter((policy) => policy.Roles.includes(roleName))
  return [...inline, ...attached].flatMap((policy) => policy.PolicyDocument.Statement.map(toStatement))
}

const RolePolicies = z.array(z.object({ PolicyDocument: Document }))
const AttachedPolicy = z.object({ Roles: z.array(z.string()).default([]), PolicyDocument: Document })

function toStatement(statement: z.infer<typeof Statement>): PolicyStatement {
  return {
    effect: statement.Effect,
    actions: statement.Action,
    resources: statement.Resource,
    conditional: statement.Condition !== undefined,
  }
}

/**
 * Whether the statements allow an action on a resource, by IAM's rule: an applying Deny wins, then an applying
 * Allow, and nothing said means no. Conditions are not weighed: one on an Allow does not make it apply, one on a
 * Deny does not keep it from applying, so that what is let through here is let through there.
 */
export function isAllowed(statements: PolicyStatement[], action: string, resource: string): boolean {
  const applying = statements.filter(
    (statement) =>
      statement.actions.some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase())) &&
      statement.resources.some((pattern) => matches(pattern, resource)),
  )
  if (applying.some(({ effect }) => effect === 'Deny')) return false
  return applying.some(({ effect, conditional }) => effect === 'Allow' && !conditional)
}

/** `*` stands for any text, `?` for any one character; action names know no case, resources do. */
function matches(pattern: string, value: string): boolean {
  const literal = pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${literal.replaceAll('*', '[^]*').replaceAll('?', '[^]')}$`).test(value)
}
