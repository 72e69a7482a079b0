import type { S3Request } from './request.ts'
import { S3Error } from './s3-error.ts'
import type { BucketSetting, CorsRule } from './types.ts'

type Headers = Readonly<Record<string, string>>

/** Headers for the answer to a request that a page of another origin made; none if no rule allows it. */
export function corsHeaders(setting: BucketSetting, request: S3Request): Headers {
  const origin = request.header('origin')
  if (origin === undefined) return {}
  const rule = findRule(setting, origin, request.method, [])
  return rule === undefined ? {} : headersOf(rule, origin)
}

/** Answers a preflight (Fetch standard, "CORS-preflight request"). Throws `AccessForbidden` if no rule allows it. */
export function preflightHeaders(setting: BucketSetting, request: S3Request): Headers {
  const origin = request.header('origin')
  const method = request.header('access-control-request-method')
  if (origin === undefined || method === undefined) {
    throw new S3Error('BadRequest', 'Insufficient information. Origin request header needed.')
  }
  if (setting.cors === undefined || setting.cors.length === 0) {
    throw new S3Error('AccessForbidden', 'CORSResponse: CORS is not enabled for this bucket.')
  }
  const wantedHeaders = listed(request.header('access-control-request-headers'))
  const rule = findRule(setting, origin, method, wantedHeaders)
  if (rule === undefined) {
    throw new S3Error(
      'AccessForbidden',
      "CORSResponse: This CORS request is not allowed. This is usually because the evaluation of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.",
    )
  }
  return {
    ...headersOf(rule, origin),
    ...(wantedHeaders.length === 0 ? {} : { 'access-control-allow-headers': wantedHeaders.join(', ') }),
    ...(rule.maxAgeSeconds === undefined ? {} : { 'access-control-max-age': String(rule.maxAgeSeconds) }),
  }
}

function findRule(
  setting: BucketSetting,
  origin: string,
  method: string,
  wantedHeaders: readonly string[],
): CorsRule | undefined {
  return setting.cors?.find(
    (rule) =>
      rule.allowedOrigins.some((pattern) => matches(pattern, origin)) &&
      rule.allowedMethods.includes(method) &&
      wantedHeaders.every((name) =>
        rule.allowedHeaders?.some((pattern) => matches(pattern.toLowerCase(), name)),
      ),
  )
}

function headersOf(rule: CorsRule, origin: string): Headers {
  const isOpen = rule.allowedOrigins.includes('*')
  return {
    'access-control-allow-origin': isOpen ? '*' : origin,
    'access-control-allow-methods': rule.allowedMethods.join(', '),
    ...(isOpen ? {} : { 'access-control-allow-credentials': 'true' }),
    ...(rule.exposedHeaders === undefined
      ? {}
      : { 'access-control-expose-headers': rule.exposedHeaders.join(', ') }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  }
}

function matches(pattern: string, text: string): boolean {
  const [start = '', ...rest] = pattern.split('*')
  const end = rest.at(-1)
  if (end === undefined) return pattern === text
  return text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end)
}

function listed(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '')
}
