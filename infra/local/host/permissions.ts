import { isAllowed } from '../template/policies.ts'
import type { TemplateFunction } from '../template/functions.ts'
import type { Place } from './events/event-bus.ts'
import { type KeyRing, ROOT } from './iam/keys.ts'
import type { Permissions } from './iam/refusal.ts'

/** What the template's policies allow the owner of each key; the root key may do everything. */
export function permissionsOf(
  functions: readonly Pick<TemplateFunction, 'name' | 'statements'>[],
  keys: KeyRing,
  place: Place,
): Permissions {
  const statements = new Map(functions.map((each) => [each.name, each.statements]))
  const arn = (service: string, path: string) => `arn:aws:${service}:${place.region}:${place.account}:${path}`

  function isAllowedTo(accessKeyId: string, action: string, resourceArn: string): boolean {
    const owner = keys.ownerOf(accessKeyId)
    if (owner === undefined) return false
    return owner === ROOT || isAllowed(statements.get(owner) ?? [], action, resourceArn)
  }

  return {
    isAllowed: isAllowedTo,
    ownerOf: keys.ownerOf,
    tableArn: (resource) => (resource === undefined ? '*' : arn('dynamodb', `table/${resource}`)),
    identityArns: (sender) =>
      [sender, sender.slice(sender.indexOf('@') + 1)].map((identity) => arn('ses', `identity/${identity}`)),
  }
}

/** Remembers verdicts: callers ask the same few questions for every request. Not for resources without number. */
export function remembering(permissions: Permissions): Permissions {
  const verdicts = new Map<string, boolean>()
  return {
    ...permissions,
    isAllowed: (accessKeyId, action, resourceArn) => {
      const question = `${accessKeyId} ${action} ${resourceArn}`
      const known = verdicts.get(question)
      if (known !== undefined) return known
      const verdict = permissions.isAllowed(accessKeyId, action, resourceArn)
      verdicts.set(question, verdict)
      return verdict
    },
  }
}
