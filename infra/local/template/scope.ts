import type { Resource, SynthesizedStack } from './read-template.ts'

/**
 * Where the template is read: the values of its parameters, as a deployment would give them, and what its
 * resources answer here instead of in the cloud.
 */
export type Scope = {
  stack: SynthesizedStack
  parameters: Record<string, string>
  /** Answers `Ref` (asked as `Ref`) and `Fn::GetAtt` of a resource; undefined leaves it to the usual form. */
  attribute: (resource: Resource, name: string, logicalId: string) => string | undefined
}

type ScopeOptions = { parameters: Record<string, string>; attribute?: Scope['attribute'] }

/**
 * A scope for a stack. Throws, naming the parameter, when a value is missing or not of the form that the template
 * allows, or when the template does not know the parameter.
 */
export function createScope(stack: SynthesizedStack, options: ScopeOptions): Scope {
  const parameters: Record<string, string> = {}
  for (const [name, { Default, AllowedPattern }] of Object.entries(stack.template.Parameters)) {
    const value = options.parameters[name] ?? Default
    if (value === undefined) throw new Error(`The template's parameter ${name} needs a value.`)
    if (AllowedPattern !== undefined && !new RegExp(AllowedPattern).test(value)) {
      throw new Error(`"${value}" is not a value that the template's parameter ${name} takes.`)
    }
    parameters[name] = value
  }
  const unknown = Object.keys(options.parameters).filter((name) => !(name in parameters))
  if (unknown.length > 0) throw new Error(`The template has no parameter ${unknown.join(', ')}.`)
  return { stack, parameters, attribute: options.attribute ?? (() => undefined) }
}

/** Resources of one type, with their logical ids, in the order of the template. */
export function resourcesOfType(scope: Scope, type: string): [logicalId: string, resource: Resource][] {
  return Object.entries(scope.stack.template.Resources).filter(([, resource]) => resource.Type === type)
}

/** The only resource of a type. Throws when there is none or more than one. */
export function onlyResource(scope: Scope, type: string): [logicalId: string, resource: Resource] {
  const [first, ...others] = resourcesOfType(scope, type)
  if (first && others.length === 0) return first
  throw new Error(`The template has ${first ? 'more than one' : 'no'} ${type}.`)
}
