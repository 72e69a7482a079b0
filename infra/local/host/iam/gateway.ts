/**
 * Stands before the local DynamoDB and the mail stand-in and asks, for every call, whether the caller's policies in
 * the template grant it: a missing permission fails here and not first in the cloud. It looks at the access key's id
 * and does not verify signatures: all its callers are threads of this process.
 */
import {
  Agent,
  type IncomingMessage,
  type ServerResponse,
  createServer,
  request as httpRequest,
} from 'node:http'
import { readBody } from '../read-body.ts'
import { accessKeyIdOf } from './caller.ts'
import { isWrite } from './dynamo-actions.ts'
import { listen, stop } from '../listening.ts'
import type { Log } from '../log.ts'
import { messageOf } from '../plain.ts'
import { type Permissions, refusalOf } from './refusal.ts'

export interface GatewayOptions {
  readonly upstreams: { readonly dynamodb: string; readonly ses: string }
  readonly permissions: Permissions
  /** Called after a call that may have changed the table. */
  readonly onWrite: () => void
  readonly log: Log
}

export interface Gateway {
  readonly url: string
  close(): Promise<void>
}

/** DynamoDB takes 16 MB at most, SES 10 MB by default. */
const BODY_LIMIT = 16 * 1024 * 1024

/** Starts the gateway on a free port. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const agent = new Agent({ keepAlive: true })
  const server = createServer((request, response) => {
    readBody(request, BODY_LIMIT).then(
      (body) => serve(options, agent, request, response, body),
      () => response.destroy(),
    )
  })
  const port = await listen(server)
  const close = async () => {
    await stop(server)
    agent.destroy()
  }
  return { url: `http://127.0.0.1:${port}`, close }
}

function serve(
  options: GatewayOptions,
  agent: Agent,
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
): void {
  const operation = dynamoOperation(request)
  const caller = accessKeyIdOf(request)
  const refusal = refusalOf(options.permissions, caller, operation, request, body)
  if (refusal !== undefined) {
    options.log('iam', refusal)
    refuse(response, operation, refusal)
    return
  }
  const upstream = operation === undefined ? options.upstreams.ses : options.upstreams.dynamodb
  forward(upstream, agent, request, response, body)
  if (operation !== undefined && isWrite(operation)) response.once('finish', options.onWrite)
}

/** `PutItem` for `X-Amz-Target: DynamoDB_20120810.PutItem`; `undefined` for what is not DynamoDB. */
function dynamoOperation(request: IncomingMessage): string | undefined {
  const target = request.headers['x-amz-target']
  return typeof target === 'string' ? target.slice(target.indexOf('.') + 1) : undefined
}

function forward(
  upstream: string,
  agent: Agent,
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
): void {
  const { hostname, port, host } = new URL(upstream)
  const { 'transfer-encoding': _, ...received } = request.headers
  const headers = { ...received, host, 'content-length': body.length }
  const outgoing = httpRequest(
    { hostname, port, agent, headers, method: request.method, path: request.url },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    },
  )
  outgoing.on('error', (error) => {
    if (response.headersSent) response.destroy()
    else respond(response, 502, { message: `The local service does not answer: ${messageOf(error)}` })
  })
  outgoing.end(body)
}

/** In the form that the SDK turns into an `AccessDeniedException`: DynamoDB names it in the body, SES in a header. */
function refuse(response: ServerResponse, operation: string | undefined, message: string): void {
  if (operation === undefined) {
    respond(response, 403, { message }, { 'x-amzn-errortype': 'AccessDeniedException' })
  } else {
    const type = 'com.amazon.coral.service#AccessDeniedException'
    respond(response, 400, { __type: type, Message: message, message })
  }
}

function respond(
  response: ServerResponse,
  status: number,
  value: object,
  headers: Record<string, string> = {},
): void {
  const body = JSON.stringify(value)
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': Buffer.byteLength(body),
    ...headers,
  })
  response.end(body)
}
