import type { IncomingMessage } from 'node:http'
import { readBody } from '../read-body.ts'
import { FunctionFailure } from '../lambda/function-failure.ts'
import { type HttpAnswer, answerOf, jsonAnswer, serverError, tooLarge, unavailable } from './http-answer.ts'
import { type HttpApi, httpEvent, splitUrl } from './http-event.ts'
import { type ApiRoute, matchRoute } from './routes.ts'

export interface ApiOriginOptions {
  readonly api: HttpApi
  readonly routes: readonly ApiRoute[]
  readonly invoke: (functionName: string, event: unknown) => Promise<unknown>
}

/** API Gateway's limit for the body of a request to an HTTP API, in bytes. */
const BODY_LIMIT = 10 * 1024 * 1024

/** Plays the HTTP API: makes an event of a request, and the answer of what the route's function gives. */
export function createApiOrigin(
  options: ApiOriginOptions,
): (request: IncomingMessage) => Promise<HttpAnswer> {
  return async (request) => {
    const receivedAt = new Date()
    const path = decoded(splitUrl(request.url ?? '/')[0])
    if (path === undefined) return jsonAnswer(400, { message: 'Bad Request' })
    const match = matchRoute(options.routes, request.method ?? 'GET', path)
    if (match === undefined) return jsonAnswer(404, { message: 'Not Found' })
    const body = await readBody(request, BODY_LIMIT).catch(lengthFault)
    if (body === undefined) return tooLarge()
    const { route, pathParameters } = match
    const matched = { routeKey: route.routeKey, pathParameters }
    const event = httpEvent(request, body, options.api, matched, receivedAt)
    try {
      return answerOf(await options.invoke(route.function.name, event))
    } catch (error) {
      return failureAnswer(error)
    }
  }
}

/** `undefined` for a body that is too long; a request that broke off stays an error. */
function lengthFault(error: unknown): undefined {
  if (!(error instanceof RangeError)) throw error
}

function failureAnswer(error: unknown): HttpAnswer {
  if (!(error instanceof FunctionFailure)) throw error
  if (error.kind === 'timeout') return unavailable()
  return error.kind === 'event_too_large' ? tooLarge() : serverError()
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
