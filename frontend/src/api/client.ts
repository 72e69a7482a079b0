import type { Contract, RouteKey } from '../../../shared/api/contract.ts'
import type { BodyInput, ParamsOf, QueryInput, ResponseOf, Route } from '../../../shared/api/route.ts'
import { language } from '../i18n/language.ts'
import { ApiProblem, isPassing, isSignedOut, NetworkFailure } from './problem.ts'

type BodyPart<R extends Route> = undefined extends BodyInput<R> ? unknown : { body: BodyInput<R> }
type QueryPart<R extends Route> = undefined extends QueryInput<R> ? unknown : { query?: QueryInput<R> }
type KeyPart<R extends Route> = R extends { isIdempotent: true } ? { idempotencyKey: string } : unknown
type MatchPart<R extends Route> = R extends { ifMatch: 'required' }
  ? { ifMatch: number }
  : R extends { ifMatch: 'optional' }
    ? { ifMatch?: number }
    : unknown

/** What a route needs from its caller; a type error tells what is missing. */
type Input<Key extends RouteKey> = (keyof ParamsOf<Key> extends never ? unknown : { params: ParamsOf<Key> }) &
  BodyPart<Contract[Key]> &
  QueryPart<Contract[Key]> &
  KeyPart<Contract[Key]> &
  MatchPart<Contract[Key]> & { signal?: AbortSignal }

type Arguments<Key extends RouteKey> = object extends Input<Key> ? [input?: Input<Key>] : [input: Input<Key>]

interface LooseInput {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
  ifMatch?: number
  idempotencyKey?: string
  signal?: AbortSignal
}

/** Milliseconds without an answer after which a request counts as lost; slow lines need long ones. */
const PATIENCE = 40_000
const PAUSES = [400, 1500]

/** After this long, in milliseconds, every copy that the table keeps has what was written. */
const SETTLED_AFTER = 10_000
const WROTE_AT = 'concordia:wroteAt'

/** How a page that opens may read: cheaply, unless this browser wrote something a moment ago, in whichever tab. */
export function readingNow(): 'latest' | 'recent' {
  const age = Date.now() - Number(localStorage.getItem(WROTE_AT) ?? 0)
  // A clock that was put back has written in the future: that says nothing, so the sure way is taken.
  return age > SETTLED_AFTER ? 'recent' : 'latest'
}

/** Remembers that something was written now; it outlives a reload, and the loss of it costs nothing but a second. */
function noteWriting(): void {
  try {
    localStorage.setItem(WROTE_AT, String(Date.now()))
  } catch {
    // A device that keeps nothing is served what is recent.
  }
}

const sessionEndListeners = new Set<() => void>()

/** Tells when the API answers that the session has ended. Returns how to stop listening. */
export function onSessionEnd(listener: () => void): () => void {
  sessionEndListeners.add(listener)
  return () => sessionEndListeners.delete(listener)
}

/** Address of a route, for links to files (`href={apiPath('GET /calls/:callId/exports/scdl.csv', …)}`). */
export function apiPath<Key extends RouteKey>(key: Key, ...rest: Arguments<Key>): string
export function apiPath(key: RouteKey, input: LooseInput = {}): string {
  return pathOf(key, input)
}

function pathOf(key: RouteKey, input: LooseInput): string {
  const [, pattern = ''] = key.split(' ')
  const path = pattern.replace(/:([A-Za-z]+)/gu, (_, name: string) =>
    encodeURIComponent(input.params?.[name] ?? ''),
  )
  const query = new URLSearchParams(
    Object.entries(input.query ?? {}).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  ).toString()
  return `/api${path}${query && `?${query}`}`
}

/**
 * Calls a route of the contract. Throws `ApiProblem` (the API said no) or `NetworkFailure` (no answer). Reading is
 * tried again by itself, and so is what carries an idempotency key; any other write is tried once, because nobody
 * knows whether a lost one was done.
 */
export async function call<Key extends RouteKey>(
  key: Key,
  ...rest: Arguments<Key>
): Promise<ResponseOf<Contract[Key]>>
export async function call(key: RouteKey, input: LooseInput = {}): Promise<unknown> {
  const isRepeatable = key.startsWith('GET ') || input.idempotencyKey !== undefined
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await callOnce(key, input)
    } catch (error) {
      if (isSignedOut(error)) for (const listener of sessionEndListeners) listener()
      const pause = PAUSES[attempt]
      const mayRepeat = isRepeatable && isPassing(error) && !input.signal?.aborted && navigator.onLine
      if (!mayRepeat || pause === undefined) throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}

async function callOnce(key: RouteKey, input: LooseInput): Promise<unknown> {
  const [method = 'GET'] = key.split(' ')
  if (method !== 'GET') noteWriting()
  const timeout = AbortSignal.timeout(PATIENCE)
  try {
    const response = await fetch(pathOf(key, input), {
      method,
      credentials: 'same-origin',
      headers: headersOf(input),
      signal: input.signal ? AbortSignal.any([input.signal, timeout]) : timeout,
      ...(input.body !== undefined && { body: JSON.stringify(input.body) }),
    })
    return await read(response)
  } catch (error) {
    if (error instanceof ApiProblem) throw error
    if (input.signal?.aborted) throw error
    throw new NetworkFailure(error)
  }
}

function headersOf({ body, ifMatch, idempotencyKey }: LooseInput): Record<string, string> {
  return {
    accept: 'application/json',
    'accept-language': language(),
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
    ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
  }
}

const isJson = (response: Response) => /\bjson\b/u.test(response.headers.get('content-type') ?? '')

async function read(response: Response): Promise<unknown> {
  if (!response.ok) throw new ApiProblem(response.status, isJson(response) ? await response.json() : {})
  if (response.status === 204) return undefined
  // A page of the site instead of an answer of the API: something on the way is wrongly set up, or a captive portal.
  if (!isJson(response)) throw new ApiProblem(502, {})
  return response.json()
}

/** A fresh key for a request that creates; kept and used again when the same request is repeated. */
export const newIdempotencyKey = (): string => crypto.randomUUID()
