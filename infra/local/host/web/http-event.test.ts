import { type IncomingMessage, type Server, createServer } from 'node:http'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerOf } from './http-answer.ts'
import { httpEvent } from './http-event.ts'
import { matchRoute } from './routes.ts'

const API = { apiId: 'HttpApi', region: 'eu-west-3', accountId: '000000000000' }
const RECEIVED_AT = new Date('2027-02-26T16:00:00Z')
const ROUTE = { routeKey: 'ANY /api/{proxy+}', pathParameters: { proxy: 'calls' } }

let server: Server
let address: string

beforeAll(async () => {
  server = createServer((request, response) => {
    void bodyOf(request).then((body) =>
      response.end(JSON.stringify(httpEvent(request, body, API, ROUTE, RECEIVED_AT))),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  address = typeof bound === 'object' && bound !== null ? `http://127.0.0.1:${bound.port}` : ''
})

afterAll(() => {
  server.close()
})

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

async function eventOf(path: string, init: RequestInit = {}): Promise<APIGatewayProxyEventV2> {
  return JSON.parse(await (await fetch(address + path, init)).text())
}

test('an event carries path, query, headers and cookies as API Gateway writes them', async () => {
  const event = await eventOf('/api/calls/%C3%A9t%C3%A9?state=open&state=closed&q=a%20b', {
    headers: { cookie: '__Host-session=abc; language=fr', 'X-Idempotency': 'one', 'user-agent': 'test' },
  })
  expect(event).toMatchObject({
    version: '2.0',
    routeKey: 'ANY /api/{proxy+}',
    rawPath: '/api/calls/été',
    rawQueryString: 'state=open&state=closed&q=a%20b',
    queryStringParameters: { state: 'open,closed', q: 'a b' },
    cookies: ['__Host-session=abc', 'language=fr'],
    isBase64Encoded: false,
    pathParameters: { proxy: 'calls' },
    requestContext: {
      stage: '$default',
      http: {
        method: 'GET',
        path: '/api/calls/été',
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: 'test',
      },
    },
  })
  expect(event.requestContext.time).toBe('26/Feb/2027:16:00:00 +0000')
  expect(event.requestContext.timeEpoch).toBe(RECEIVED_AT.getTime())
  expect(event.headers).toMatchObject({ 'x-idempotency': 'one', 'x-forwarded-proto': 'https' })
  expect(event.headers).not.toHaveProperty('cookie')
  expect(event).not.toHaveProperty('body')
})

test('the function does not see by which host name the portal was asked, as behind CloudFront', async () => {
  const event = await eventOf('/api/calls')
  expect(event.headers['host']).toBe('HttpApi.execute-api.eu-west-3.amazonaws.com')
})

test.each([
  ['application/json', false],
  ['application/json; charset=utf-8', false],
  ['text/csv', false],
  ['application/merge-patch+json', true],
  ['application/x-www-form-urlencoded', true],
  ['application/pdf', true],
])('a body of type %s is binary to API Gateway: %s', async (type, isBase64Encoded) => {
  const event = await eventOf('/api/x', {
    method: 'POST',
    headers: { 'content-type': type },
    body: '{"é":1}',
  })
  const body = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8').toString('utf8')
  expect({ isBase64Encoded: event.isBase64Encoded, body }).toEqual({ isBase64Encoded, body: '{"é":1}' })
})

test('a result with a status is the answer, with each cookie in a header of its own', () => {
  const answer = answerOf({
    statusCode: 201,
    headers: { Location: '/api/dossiers/dos_1', 'Content-Type': 'application/pdf' },
    cookies: ['a=1', 'b=2'],
    body: Buffer.from('%PDF').toString('base64'),
    isBase64Encoded: true,
  })
  expect(answer.status).toBe(201)
  expect(answer.headers).toEqual({
    location: '/api/dossiers/dos_1',
    'content-type': 'application/pdf',
    'set-cookie': ['a=1', 'b=2'],
  })
  expect(answer.body.toString()).toBe('%PDF')
})

test('a result without a status is JSON, and an impossible status is a server error', () => {
  expect(answerOf({ hello: 1 })).toMatchObject({
    status: 200,
    headers: { 'content-type': 'application/json' },
  })
  expect(answerOf({ statusCode: 'soon' }).status).toBe(500)
})

test('the most specific route takes a request', () => {
  const routes = ['$default', 'ANY /api/{proxy+}', 'GET /api/calls/{id}', 'POST /api/calls/{id}'].map(
    (routeKey) => ({
      routeKey,
      function: { name: routeKey },
    }),
  )
  expect(matchRoute(routes, 'GET', '/api/calls/cal_1')).toMatchObject({
    route: { routeKey: 'GET /api/calls/{id}' },
    pathParameters: { id: 'cal_1' },
  })
  expect(matchRoute(routes, 'PUT', '/api/calls/cal_1')).toMatchObject({
    route: { routeKey: 'ANY /api/{proxy+}' },
    pathParameters: { proxy: 'calls/cal_1' },
  })
  expect(matchRoute(routes, 'GET', '/elsewhere')?.route.routeKey).toBe('$default')
  expect(matchRoute(routes.slice(1), 'GET', '/elsewhere')).toBeUndefined()
})
