/**
 * The portal's public address: plays CloudFront with the HTTP API and the site behind it, as the template says, and
 * beside them what only exists here (`/_mail`, `/_sign-in`).
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Behaviour } from '../../template/distribution.ts'
import type { ResponseHeader } from '../../template/security-headers.ts'
import type { HttpAnswer } from './http-answer.ts'
import { splitUrl } from './http-event.ts'
import { messageOf } from '../plain.ts'
import { siteAnswer, missingFile } from './site-answer.ts'
import type { Site } from './site.ts'
import type { ViewerFunction } from './viewer-function.ts'

/** A cache behaviour of the distribution, its viewer function ready to run. */
type FrontBehaviour = Omit<Behaviour, 'viewerRequestCode'> & {
  readonly viewerFunction: ViewerFunction | undefined
}

export interface FrontOptions {
  /** In the order in which CloudFront tries them. */
  readonly behaviours: readonly FrontBehaviour[]
  readonly site: Site
  readonly api: (request: IncomingMessage) => Promise<HttpAnswer>
  /** What answers under a first path segment that is not CloudFront's: `_mail`, `_sign-in`. */
  readonly beside: Readonly<Record<string, RequestListener>>
  /** Takes the site's place while pages are developed (Vite), without the headers that forbid its reloading. */
  readonly pages?: RequestListener | undefined
}

/** Answers a browser's request. */
export function createFront(options: FrontOptions): RequestListener {
  return (request, response) => {
    serve(options, request, response).catch((error: unknown) => fail(response, error))
  }
}

async function serve(
  options: FrontOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path, query] = splitUrl(request.url ?? '/')
  const beside = options.beside[path.split('/')[1] ?? '']
  if (beside !== undefined) {
    beside(request, response)
    return
  }
  const behaviour = options.behaviours.find(({ pathPattern }) => fits(pathPattern, path))
  if (behaviour === undefined) throw new Error('The distribution has no default behaviour.')
  if (behaviour.origin === 'site' && options.pages !== undefined) {
    options.pages(request, response)
    return
  }
  const answer = await answerOf(options, behaviour, request, path, query)
  send(response, request, answer, behaviour.headers)
}

async function answerOf(
  options: FrontOptions,
  behaviour: FrontBehaviour,
  request: IncomingMessage,
  path: string,
  query: string,
): Promise<HttpAnswer> {
  const method = request.method ?? 'GET'
  if (!behaviour.allowedMethods.includes(method)) return notAllowed()
  const decision = await behaviour.viewerFunction?.({ method, path, query, headers: request.headers })
  if (decision?.kind === 'answer') {
    return { status: decision.status, headers: decision.headers, body: Buffer.from(decision.body) }
  }
  if (behaviour.origin === 'api') return await options.api(request)
  const file = await options.site(decision?.path ?? path)
  return file === undefined ? missingFile() : siteAnswer(request, file)
}

function send(
  response: ServerResponse,
  request: IncomingMessage,
  answer: HttpAnswer,
  rules: readonly ResponseHeader[],
): void {
  const headers = { ...answer.headers }
  for (const { name, value, override } of rules) {
    if (override || headers[name] === undefined) headers[name] = value
  }
  const isEmpty = answer.status === 204 || answer.status === 304
  if (!isEmpty) headers['content-length'] = answer.body.length
  response.writeHead(answer.status, headers)
  response.end(isEmpty || request.method === 'HEAD' ? undefined : answer.body)
}

/** What CloudFront answers where its function fails. A cut line would leave a page blank, and nobody would know why. */
function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response
    .writeHead(503, { 'content-type': 'text/plain', 'x-cache': 'FunctionExecutionError from cloudfront' })
    .end(`The distribution could not answer: ${messageOf(error)}`)
}

function notAllowed(): HttpAnswer {
  const body = Buffer.from('This distribution is not configured to allow the HTTP request method.')
  return { status: 403, headers: { 'content-type': 'text/plain' }, body }
}

function fits(pattern: string, path: string): boolean {
  const source = pattern
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${source}$`).test(pattern.startsWith('/') ? path : path.slice(1))
}
