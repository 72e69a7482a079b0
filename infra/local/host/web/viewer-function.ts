import { type Context, Script, createContext } from 'node:vm'
import { isRecord, recordOf } from '../plain.ts'

/** What a CloudFront Function on viewer-request makes of a request: another path, or an answer of its own. */
type ViewerDecision =
  | { readonly kind: 'continue'; readonly path: string }
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers: Record<string, string>
      readonly body: string
    }

interface ViewerRequest {
  readonly method: string
  /** Without the query. */
  readonly path: string
  readonly query: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

export type ViewerFunction = (request: ViewerRequest) => Promise<ViewerDecision>

/**
 * CloudFront ends a function after about a millisecond of its processors. Here the clock on the wall is all there is,
 * and a busy machine may leave a function without a processor for long: this is for endless loops.
 */
const TIMEOUT_MS = 2000

/** Runs the code of a CloudFront Function (`cloudfront-js-2.0`) in a context that has nothing of Node. */
export function createViewerFunction(code: string): ViewerFunction {
  const context: Context = createContext(Object.create(null))
  new Script(code, { filename: 'cloudfront-function.js' }).runInContext(context, { timeout: TIMEOUT_MS })
  const call = new Script('handler(event)')
  return async (request) => {
    context['event'] = eventOf(request)
    const result: unknown = await call.runInContext(context, { timeout: TIMEOUT_MS })
    return decisionOf(result, request)
  }
}

function eventOf(request: ViewerRequest): object {
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, { value: [value].flat().join(',') }]],
  )
  const querystring = Object.fromEntries(
    [...new URLSearchParams(request.query)].map(([name, value]) => [
      name,
      { value: encodeURIComponent(value) },
    ]),
  )
  return {
    version: '1.0',
    context: { eventType: 'viewer-request' },
    viewer: { ip: '127.0.0.1' },
    request: {
      method: request.method,
      uri: request.path,
      querystring,
      headers: Object.fromEntries(headers),
      cookies: {},
    },
  }
}

function decisionOf(result: unknown, request: ViewerRequest): ViewerDecision {
  const answer = recordOf(result)
  if (!('statusCode' in answer)) return { kind: 'continue', path: String(answer['uri'] ?? request.path) }
  const headers = Object.entries(recordOf(answer['headers'])).map(([name, header]) => [
    name,
    String(recordOf(header)['value']),
  ])
  const body = answer['body']
  return {
    kind: 'answer',
    status: Number(answer['statusCode']),
    headers: Object.fromEntries(headers),
    body: isRecord(body) ? String(body['data'] ?? '') : String(body ?? ''),
  }
}
