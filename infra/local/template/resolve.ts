import { namePropertyOf, usualAttribute, usualName } from './physical-names.ts'
import type { Json, Resource } from './read-template.ts'
import type { Scope } from './scope.ts'

/** Stands for `AWS::NoValue`: the property that holds it is as if it were not written. */
const NO_VALUE = Symbol('AWS::NoValue')

type Resolved = Json | typeof NO_VALUE

/**
 * The value with its intrinsic functions answered. Throws on a function that it does not know and on a reference
 * to something that the template does not hold.
 */
export function resolve(value: Json | undefined, scope: Scope): Json | undefined {
  if (value === undefined) return undefined
  const resolved = resolveAny(value, scope)
  return resolved === NO_VALUE ? undefined : resolved
}

/** The resolved value as text. Throws when it is anything else. */
export function resolveText(value: Json | undefined, scope: Scope): string {
  const resolved = resolve(value, scope)
  if (typeof resolved === 'string') return resolved
  throw new Error(`The template has ${JSON.stringify(value)} where a text is expected.`)
}

/** What `Ref` gives for a resource: its name, written in the template or made from its logical id. */
export function physicalName(logicalId: string, scope: Scope): string {
  const resource = resourceOf(logicalId, scope)
  const answered = scope.attribute(resource, 'Ref', logicalId)
  if (answered !== undefined) return answered
  const name = resolve(resource.Properties[namePropertyOf(resource.Type) ?? ''], scope)
  return typeof name === 'string' ? name : usualName(logicalId, scope.stack)
}

/** What `Fn::GetAtt` gives. Throws when neither the scope nor the usual forms know the attribute. */
export function attributeOf(logicalId: string, attribute: string, scope: Scope): string {
  const resource = resourceOf(logicalId, scope)
  const answer =
    scope.attribute(resource, attribute, logicalId) ??
    usualAttribute(resource.Type, attribute, { name: physicalName(logicalId, scope), stack: scope.stack })
  if (answer !== undefined) return answer
  throw new Error(`The template asks for ${attribute} of ${logicalId} (${resource.Type}), unknown here.`)
}

function resourceOf(logicalId: string, scope: Scope): Resource {
  const resource = scope.stack.template.Resources[logicalId]
  if (resource) return resource
  throw new Error(`The template refers to ${logicalId} and has no such resource.`)
}

function resolveAny(value: Json, scope: Scope): Resolved {
  if (Array.isArray(value)) return value.map((item) => resolveAny(item, scope)).filter(isValue)
  if (value === null || typeof value !== 'object') return value
  const [entry, ...others] = Object.entries(value)
  if (entry && others.length === 0) {
    const [name, argument] = entry
    const intrinsic = INTRINSICS[name]
    if (intrinsic) return intrinsic(argument, scope)
    if (name.startsWith('Fn::')) throw new Error(`The template uses ${name}, which is not known here.`)
  }
  const result: Record<string, Json> = {}
  for (const [key, item] of Object.entries(value)) {
    const resolved = resolveAny(item, scope)
    if (isValue(resolved)) result[key] = resolved
  }
  return result
}

const isValue = (resolved: Resolved): resolved is Json => resolved !== NO_VALUE

const INTRINSICS: Record<string, (argument: Json, scope: Scope) => Resolved> = {
  Ref: (name, scope) => resolveReference(text(name), scope),
  'Fn::GetAtt': (argument, scope) => {
    const [logicalId, attribute] = Array.isArray(argument) ? argument.map(text) : text(argument).split('.')
    return attributeOf(logicalId ?? '', attribute ?? '', scope)
  },
  'Fn::Join': (argument, scope) => {
    const [separator, parts] = list(argument)
    return list(resolve(parts, scope)).map(text).join(text(separator))
  },
  'Fn::Split': (argument, scope) => {
    const [separator, whole] = list(argument)
    return resolveText(whole, scope).split(text(separator))
  },
  'Fn::Select': (argument, scope) => {
    const [index, items] = list(argument)
    const selected = list(resolve(items, scope))[Number(index)]
    if (selected === undefined) throw new Error(`Fn::Select finds nothing at ${JSON.stringify(index)}.`)
    return selected
  },
  'Fn::Sub': (argument, scope) => substitute(argument, scope),
  'Fn::If': (argument, scope) => {
    const [condition, whenTrue, whenFalse] = list(argument)
    const chosen = isMet(text(condition), scope) ? whenTrue : whenFalse
    return chosen === undefined ? NO_VALUE : resolveAny(chosen, scope)
  },
  'Fn::Equals': (argument, scope) => {
    const [one, other] = list(argument)
    return JSON.stringify(resolve(one, scope)) === JSON.stringify(resolve(other, scope))
  },
  'Fn::Not': (argument, scope) => resolve(list(argument)[0], scope) !== true,
  'Fn::And': (argument, scope) => list(argument).every((item) => resolve(item, scope) === true),
  'Fn::Or': (argument, scope) => list(argument).some((item) => resolve(item, scope) === true),
}

function isMet(condition: string, scope: Scope): boolean {
  const expression = scope.stack.template.Conditions[condition]
  if (expression === undefined) throw new Error(`The template has no condition ${condition}.`)
  return resolve(expression, scope) === true
}

function resolveReference(name: string, scope: Scope): Resolved {
  const { stack, parameters } = scope
  const pseudo: Record<string, Resolved> = {
    'AWS::NoValue': NO_VALUE,
    'AWS::AccountId': stack.account,
    'AWS::Region': stack.region,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stack.name,
    'AWS::StackId': `arn:aws:cloudformation:${stack.region}:${stack.account}:stack/${stack.name}/local`,
  }
  return pseudo[name] ?? parameters[name] ?? physicalName(name, scope)
}

/** `${Name}`, `${LogicalId.Attribute}` and names of the function's own; `${!Literal}` stays. */
function substitute(argument: Json, scope: Scope): string {
  const [pattern, own] = Array.isArray(argument) ? argument : [argument]
  const variables = new Map(Object.entries(own && typeof own === 'object' ? own : {}))
  return text(pattern ?? null).replaceAll(/\$\{([^}]+)\}/g, (_, name: string) => {
    if (name.startsWith('!')) return `\${${name.slice(1)}}`
    const variable = variables.get(name)
    if (variable !== undefined) return resolveText(variable, scope)
    return resolveText(name.includes('.') ? { 'Fn::GetAtt': name } : { Ref: name }, scope)
  })
}

function list(value: Json | undefined): Json[] {
  if (Array.isArray(value)) return value
  throw new Error(`The template has ${JSON.stringify(value)} where a list is expected.`)
}

function text(value: Json | undefined): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new Error(`The template has ${JSON.stringify(value)} where a text is expected.`)
}
