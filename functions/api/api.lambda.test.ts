import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handle, type LambdaEvent } from 'hono/aws-lambda'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { startSession } from '../accounts/session.store.ts'
import { createApp } from './app.ts'
import { isBinary } from './is-binary.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await createTestPortal()
})
afterAll(() => portal.close())

const CONTEXT = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'api',
  functionVersion: '1',
  invokedFunctionArn: 'arn',
  memoryLimitInMB: '1024',
  awsRequestId: 'id',
  logGroupName: '',
  logStreamName: '',
  getRemainingTimeInMillis: () => 1000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
}

/** An event of payload format 2.0, as API Gateway makes it of a request that CloudFront passed on. */
const event = (
  method: string,
  path: string,
  more: { cookies?: string[]; headers?: Record<string, string>; body?: string; at?: string } = {},
): LambdaEvent => ({
  version: '2.0',
  routeKey: 'ANY /api/{proxy+}',
  rawPath: `/api${path}`,
  rawQueryString: '',
  headers: { origin: 'https://portal.example', 'content-type': 'application/json', ...more.headers },
  ...(more.cookies && { cookies: more.cookies }),
  requestContext: {
    accountId: '1',
    apiId: 'api',
    authentication: null,
    authorizer: {},
    domainName: 'api.execute-api.eu-west-3.amazonaws.com',
    domainPrefix: 'api',
    http: { method, path: `/api${path}`, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: '' },
    requestId: 'gateway-request',
    routeKey: 'ANY /api/{proxy+}',
    stage: '$default',
    time: '',
    timeEpoch: Date.parse(more.at ?? portal.deps.now()),
  },
  body: more.body ?? null,
  isBase64Encoded: false,
})

describe('the function behind API Gateway', () => {
  const ask = (...parameters: Parameters<typeof event>) =>
    handle(createApp(portal.deps), { isContentTypeBinary: isBinary })(event(...parameters), CONTEXT)

  it('takes the gateway’s instant and number for the request’s own', async () => {
    const answer = await ask('GET', '/me', { at: '2027-02-26T15:59:59.999Z' })
    expect(answer.statusCode).toBe(200)
    expect(JSON.parse(answer.body)).toEqual({ account: null, now: '2027-02-26T15:59:59.999Z' })
    expect(answer.headers?.['x-request-id']).toBe('gateway-request')
  })

  it('reads the session from the event’s cookies, and answers with cookies of its own', async () => {
    const account = await portal.seedAccount()
    const cookies = [`__Host-session=${await startSession(portal.deps, account.id)}`]
    const me = await ask('GET', '/me', { cookies })
    expect(JSON.parse(me.body)).toMatchObject({ account: { id: account.id } })
    const out = await ask('POST', '/auth/sign-out', { cookies })
    expect(out.statusCode).toBe(200)
    expect('cookies' in out ? out.cookies : undefined).toEqual([
      expect.stringContaining('__Host-session=; Max-Age=0'),
    ])
  })

  it('hands a compressed answer over as bytes', async () => {
    const call = await portal.seedCall({ code: 'GZIP' })
    const answer = await ask('GET', `/calls/${call.id}`, { headers: { 'accept-encoding': 'gzip' } })
    expect(answer.isBase64Encoded).toBe(true)
    expect(answer.headers?.['content-encoding']).toBe('gzip')
  })

  it('leaves a CSV the mark by which a spreadsheet knows its accents', async () => {
    const call = await portal.seedCall({ code: 'MARK' })
    const staff = await portal.seedAccount({ roles: ['staff'] })
    const cookies = [`__Host-session=${await startSession(portal.deps, staff.id)}`]
    const answer = await ask('GET', `/calls/${call.id}/exports/decisions.csv`, { cookies })
    expect(answer.isBase64Encoded).toBe(true)
    const start = Buffer.from(answer.body, 'base64').subarray(0, 6)
    expect(start).toEqual(Buffer.from('\u{FEFF}Réf').subarray(0, 6))
  })

  it('takes accents and 4-byte characters as they are', async () => {
    const account = await portal.seedAccount()
    const cookies = [`__Host-session=${await startSession(portal.deps, account.id)}`]
    const name = 'Maëlle 𝄞 Ñandú'
    const answer = await ask('PATCH', '/me', { cookies, body: JSON.stringify({ name }) })
    expect(JSON.parse(answer.body)).toMatchObject({ name })
  })
})
