import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'

/** The HTTP API of the template, as far as an event tells of it. */
export interface HttpApi {
  readonly apiId: string
  readonly region: string
  readonly accountId: string
}

export interface MatchedRoute {
  /** As in the template: `ANY /api/{proxy+}`. */
  readonly routeKey: string
  readonly pathParameters: Readonly<Record<string, string>>
}

/**
 * The event that API Gateway makes of a request that CloudFront passed on (payload format 2.0, `$default` stage).
 * `receivedAt` is when the request began to arrive: what counts against a deadline.
 */
export function httpEvent(
  request: IncomingMessage,
  body: Buffer,
  api: HttpApi,
  route: MatchedRoute,
  receivedAt: Date,
): APIGatewayProxyEventV2 {
  const [path, query] = splitUrl(request.url ?? '/')
  const cookies = cookiesOf(request)
  const parameters = queryParameters(query)
  const viewer = request.socket.remoteAddress ?? '127.0.0.1'
  const host = `${api.apiId}.execute-api.${api.region}.amazonaws.com`
  const headers = headersOf(request, host, viewer)
  return {
    version: '2.0',
    routeKey: route.routeKey,
    // HTTP APIs hand the path over decoded and the query as it came (seen on the real service by others: the
    // "rawPath" of payload 2.0 is only raw behind function URLs).
    rawPath: decodeURIComponent(path),
    rawQueryString: query,
    ...(cookies.length > 0 ? { cookies } : {}),
    headers,
    ...(parameters === undefined ? {} : { queryStringParameters: parameters }),
    requestContext: {
      accountId: api.accountId,
      apiId: api.apiId,
      domainName: host,
      domainPrefix: api.apiId,
      http: {
        method: request.method ?? 'GET',
        path: decodeURIComponent(path),
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: viewer,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: route.routeKey,
      stage: '$default',
      time: clfTime(receivedAt),
      timeEpoch: receivedAt.getTime(),
    },
    pathParameters: { ...route.pathParameters },
    ...bodyOf(body, headers['content-type']),
  }
}

/** Path and query of a request's target, both as they came. */
export function splitUrl(url: string): [path: string, query: string] {
  const mark = url.indexOf('?')
  return mark === -1 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)]
}

/** Lower-case names, values of one name joined. CloudFront keeps the viewer's `Host` to itself. */
function headersOf(request: IncomingMessage, host: string, viewer: string): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    if (values !== undefined && !NOT_FORWARDED.has(name)) headers[name] = values.join(',')
  }
  const before = headers['x-forwarded-for']
  return {
    ...headers,
    host,
    'x-amzn-trace-id': `Root=1-${randomUUID()}`,
    'x-forwarded-for': before === undefined ? viewer : `${before}, ${viewer}`,
    'x-forwarded-port': '443',
    'x-forwarded-proto': 'https',
  }
}

const NOT_FORWARDED = new Set([
  'host',
  'cookie',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'te',
])

function cookiesOf(request: IncomingMessage): string[] {
  return (request.headersDistinct['cookie'] ?? [])
    .flatMap((header) => header.split(';'))
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie !== '')
}

/** Decoded; several values of one name are joined with commas. */
function queryParameters(query: string): Record<string, string> | undefined {
  if (query === '') return undefined
  const parameters: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(query)) {
    const before = parameters[name]
    parameters[name] = before === undefined ? value : `${before},${value}`
  }
  return parameters
}

/**
 * HTTP APIs take these for text and everything else for binary, also `application/problem+json`, forms and bodies
 * without a type (measured on the real service: ministackorg/ministack#766).
 */
const TEXT = /^(?:text\/[^;]*|application\/(?:json|xml|javascript))\s*(?:;|$)/i

function bodyOf(body: Buffer, type: string | undefined): { body?: string; isBase64Encoded: boolean } {
  if (body.length === 0) return { isBase64Encoded: false }
  if (type !== undefined && TEXT.test(type)) return { body: body.toString('utf8'), isBase64Encoded: false }
  return { body: body.toString('base64'), isBase64Encoded: true }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `12/Mar/2027:19:03:58 +0000` */
function clfTime(date: Date): string {
  const [day, time] = [date.toISOString().slice(0, 10), date.toISOString().slice(11, 19)]
  const [year, month, dayOfMonth] = day.split('-')
  return `${dayOfMonth}/${MONTHS[Number(month) - 1]}/${year}:${time} +0000`
}
