import type { Context as HonoContext, Hono } from 'hono'
import { couldBeAllowed } from '../../shared/access/permissions.ts'
import type { Scope } from '../../shared/access/scopes.ts'
import type { BodyOf, ParamsOf, QueryOf, ResponseOf, Route } from '../../shared/api/route.ts'
import { contract, type Contract, type RouteKey } from '../../shared/api/contract.ts'
import { hashOf } from '../../shared/canonical-json.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Context } from '../context.ts'
import type { Env, SessionState } from './env.ts'
import { parseBody, parseIfMatch, parseParams, parseQuery } from './parse.ts'
import { readSessionAnew } from './read-session.ts'

/** What a handler gets: everything validated against the route's description. */
export interface Request<Key extends RouteKey> {
  context: Context
  params: ParamsOf<Key>
  query: QueryOf<Contract[Key]>
  body: BodyOf<Contract[Key]>
  /** The raw request, for what no schema describes (cookies of signing in). */
  raw: HonoContext<Env>
}

type Answer<Key extends RouteKey> =
  ResponseOf<Contract[Key]> extends undefined ? Response | undefined : ResponseOf<Contract[Key]> | Response

type Handler<Key extends RouteKey> = (request: Request<Key>) => Promise<Answer<Key>>

/** Handlers of some routes; a feature's `*.routes.ts` must hold one for each route of its contract. */
export type Handlers<Key extends RouteKey> = { [K in Key]: Handler<K> }

/** Permission at the door: refuses what no dossier could make right, before anything is loaded. */
async function checkDoor(route: Route, raw: HonoContext<Env>): Promise<void> {
  const { actor } = raw.get('context')
  if (actor?.token) return checkScope(route, actor.token.scopes)
  if (isOpenTo(route, raw.get('context'))) return
  await readSessionAnew(raw)
  if (!isOpenTo(route, raw.get('context'))) refuse(route, raw.get('context'), raw.get('session'))
}

const isOpenTo = ({ permission }: Route, { actor }: Context): boolean =>
  couldBeAllowed(permission, { signedIn: actor !== undefined, roles: actor?.roles ?? [] })

function refuse({ permission }: Route, context: Context, { state }: SessionState): never {
  if (context.actor) throw new DomainError('permission.denied', { permission })
  throw new DomainError(state === 'expired' ? 'session.expired' : 'session.missing')
}

/** A token opens what its scopes name, and what is open to everybody; a route without a scope is closed to all of them. */
function checkScope({ permission, scope }: Route, scopes: readonly Scope[]): void {
  if (permission === 'public.read' || (scope && scopes.includes(scope))) return
  throw new DomainError('token.scope', scope ? { scope } : {})
}

function idempotencyOf(route: Route, key: RouteKey, raw: HonoContext<Env>, body: unknown) {
  if (!route.isIdempotent) return undefined
  const header = raw.req.header('idempotency-key')?.trim()
  if (!header) throw new DomainError('idempotency.key_missing')
  if (!/^[\x21-\x7e]{8,100}$/u.test(header)) throw new DomainError('request.invalid', {}, 'Idempotency-Key')
  return { key: header, requestHash: hashOf({ key, path: raw.req.path, body: body ?? null }) }
}

const revisionOf = (answer: unknown): number | undefined => {
  const revision =
    typeof answer === 'object' && answer !== null && 'revision' in answer ? answer.revision : undefined
  return typeof revision === 'number' ? revision : undefined
}

function reply(route: Route, raw: HonoContext<Env>, answer: unknown): Response {
  if (answer instanceof Response) return answer
  if (answer === undefined) return raw.body(null, 204)
  const revision = revisionOf(answer)
  if (revision !== undefined) raw.header('ETag', `"${revision}"`)
  raw.header('Cache-Control', 'no-store')
  return raw.json(answer, route.status === 201 || route.status === 202 ? route.status : 200)
}

/** Registers one route of the contract: door, validation, handler, answer. */
function register<Key extends RouteKey>(app: Hono<Env>, key: Key, handler: Handler<Key>): void {
  const route: Route = contract[key]
  const [method = '', path = ''] = key.split(' ')
  app.on(method, path, async (raw) => {
    await checkDoor(route, raw)
    const context = raw.get('context')
    const params = parseParams(raw.req.param())
    const query = parseQuery(route, raw)
    const body = await parseBody(route, raw)
    const request = {
      context: {
        ...context,
        idempotency: idempotencyOf(route, key, raw, body),
        ifMatch: parseIfMatch(route, raw.req.header('if-match')),
      },
      params,
      query,
      body,
      raw,
      // Validated right above by the schemas of the same route that type the handler.
    } as unknown as Request<Key>
    return reply(route, raw, await handler(request))
  })
}

/** Registers handlers; the type asks for one per route. */
export function implement<Key extends RouteKey>(app: Hono<Env>, handlers: Handlers<Key>): void {
  for (const key of Object.keys(handlers)) {
    if (isRouteKey(key) && hasHandler(handlers, key)) register(app, key, handlers[key])
  }
}

const isRouteKey = (key: string): key is RouteKey => key in contract

const hasHandler = <Key extends RouteKey>(handlers: Handlers<Key>, key: RouteKey): key is Key =>
  key in handlers
