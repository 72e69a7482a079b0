import * as z from 'zod'
import { capitalised } from '../../shared/capitalised.ts'
import { contract } from '../../shared/api/contract.ts'
import type { Route } from '../../shared/api/route.ts'
import { Problem } from '../../shared/errors/problem.ts'
import { paramSchema } from './parse.ts'

type Json = Record<string, unknown>

const DESCRIPTION = `Everything that the portal's pages do, they do through these addresses.

- Signing in is OpenID Connect (\`/auth/sign-in\`); afterwards the cookie \`__Host-session\` says who asks.
- A change must come from the portal's own origin: \`Origin\`, or \`Sec-Fetch-Site: same-origin\`.
- A system of the service's own brings a token instead (\`Authorization: Bearer …\`), never with the cookie; see docs/integration.md.
- What can be created twice by a repeated request asks for \`Idempotency-Key\`; the same key gets the same answer.
- What two people can change asks for \`If-Match\` with the \`ETag\` that was seen.
- Every refusal is a problem (RFC 9457) with a stable \`code\` and a sentence in the language of \`Accept-Language\`.
- \`x-permission\` names the line of the permission table that a request needs (docs/permissions.md).`

/** Schemas by name, filled while routes are described. */
class Components {
  readonly schemas: Record<string, Json> = {}

  /** JSON Schema of what travels; schemas with an id move to the components and are referred to. */
  describe(schema: z.ZodType, io: 'input' | 'output'): Json {
    const { $schema: _dialect, $defs: defs, ...json } = z.toJSONSchema(schema, { io, override: tidy })
    for (const [name, definition] of Object.entries(defs ?? {})) this.#add(name, { ...definition })
    return record(withReferences(json))
  }

  #add(name: string, definition: Json): void {
    const { id: _id, ...rest } = definition
    const json = record(withReferences(rest))
    const before = this.schemas[name]
    if (before && JSON.stringify(before) !== JSON.stringify(json))
      throw new Error(`two different schemas are called ${name}`)
    this.schemas[name] = json
  }
}

const Json = z.record(z.string(), z.unknown())
const record = (value: unknown): Json => Json.parse(value)

/** Leaves out what says nothing to a reader: bounds of JavaScript's integers, patterns that repeat a format. */
function tidy({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
  if (jsonSchema.format) delete jsonSchema.pattern
}

function withReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withReferences)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === '$ref' && typeof member === 'string'
        ? member.replace('#/$defs/', '#/components/schemas/')
        : withReferences(member),
    ]),
  )
}

/** `POST /calls/:callId/dossiers` → `postCallsByCallIdDossiers`. */
function operationIdOf(method: string, path: string): string {
  const words = path
    .replaceAll(':', 'by-')
    .split(/[^A-Za-z0-9]+/u)
    .filter(Boolean)
  const joined = words.map(capitalised).join('')
  return method.toLowerCase() + joined
}

const headerParameter = (name: string, required: boolean, description: string, pattern: string) => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string', pattern },
})

function parametersOf(route: Route, path: string, components: Components): Json[] {
  const inPath = [...path.matchAll(/:(\w+)/gu)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: components.describe(paramSchema(name), 'input'),
  }))
  const query = Object.entries(route.query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: schema instanceof z.ZodType ? components.describe(schema, 'input') : {},
  }))
  return [
    ...inPath,
    ...query,
    ...(route.isIdempotent
      ? [
          headerParameter(
            'Idempotency-Key',
            true,
            'New for each intention, the same when repeated',
            '^[!-~]{8,100}$',
          ),
        ]
      : []),
    ...(route.ifMatch
      ? [headerParameter('If-Match', route.ifMatch === 'required', 'The ETag that was seen', '^"\\d{1,15}"$')]
      : []),
  ]
}

const problem = { $ref: '#/components/responses/Problem' }

function refusalsOf(route: Route, path: string): Json {
  const isOpen = route.permission === 'public.read'
  return {
    ...(!isOpen && { 401: problem, 403: problem }),
    ...(path.includes(':') && { 404: problem }),
    ...(route.ifMatch && { 412: problem }),
    ...(route.ifMatch === 'required' && { 428: problem }),
    ...(route.body && { 400: problem, 413: problem, 415: problem, 422: problem }),
    default: problem,
  }
}

function successOf(route: Route, components: Components): Json {
  const schema = route.response && components.describe(route.response, 'output')
  const content = schema
    ? { 'application/json': { schema } }
    : route.produces && route.status !== 302
      ? { [route.produces]: { schema: { type: 'string' } } }
      : undefined
  return {
    description: route.status === 302 ? 'Elsewhere' : 'Done',
    ...(content && { content }),
    ...(route.status === 302 && { headers: { Location: { schema: { type: 'string' } } } }),
    ...(route.ifMatch && { headers: { ETag: { schema: { type: 'string' } } } }),
  }
}

const acceptedOf = (later: z.ZodType, components: Components): Json => ({
  description: 'It takes longer: the job that makes the file',
  content: { 'application/json': { schema: components.describe(later, 'output') } },
  headers: { Location: { schema: { type: 'string' } } },
})

/** Who may ask: anybody, somebody signed in, or a system whose token has the scope. */
const securityOf = ({ permission, scope }: Route): Json[] =>
  permission === 'public.read' ? [] : [{ session: [] }, ...(scope ? [{ token: [scope] }] : [])]

function operationOf(method: string, path: string, route: Route, components: Components): Json {
  const status = route.status ?? (route.response || route.produces ? 200 : 204)
  return {
    operationId: operationIdOf(method, path),
    summary: route.summary,
    tags: [route.tag],
    'x-permission': route.permission,
    security: securityOf(route),
    parameters: parametersOf(route, path, components),
    ...(route.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: components.describe(route.body, 'input') } },
      },
    }),
    responses: {
      [status]: successOf(route, components),
      ...(route.later && { 202: acceptedOf(route.later, components) }),
      ...refusalsOf(route, path),
    },
  }
}

function build(): Json {
  const components = new Components()
  const paths: Record<string, Json> = {}
  const tags = new Set<string>()
  for (const [key, route] of Object.entries<Route>(contract)) {
    const [method = '', path = ''] = key.split(' ')
    const address = path.replaceAll(/:(\w+)/gu, '{$1}')
    paths[address] = {
      ...paths[address],
      [method.toLowerCase()]: operationOf(method, path, route, components),
    }
    tags.add(route.tag)
  }
  const problemSchema = components.describe(Problem, 'output')
  return {
    openapi: '3.1.0',
    info: { title: 'Concordia', version: '1.0.0', description: DESCRIPTION, license: LICENSE },
    servers: [{ url: '/api' }],
    tags: [...tags].map((name) => ({ name })),
    paths,
    components: {
      schemas: components.schemas,
      responses: {
        Problem: {
          description: 'A problem (RFC 9457)',
          content: { 'application/problem+json': { schema: problemSchema } },
        },
      },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-session' },
        token: { type: 'http', scheme: 'bearer', description: TOKEN_DESCRIPTION },
      },
    },
  }
}

const TOKEN_DESCRIPTION =
  'Token of one of the service’s own systems, made by an administrator. An operation names the scope that it asks for; where it names none, no token may call it.'

const LICENSE = { name: 'EUPL-1.2', identifier: 'EUPL-1.2' }

let built: Json | undefined

/** The API as an OpenAPI 3.1 document, generated from the contract once an instance. */
export function openApi(): Json {
  built ??= build()
  return built
}
