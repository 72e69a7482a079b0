import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type Server, createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { NAVIGATION } from '../../../constructs/navigation.ts'
import { FunctionFailure } from '../lambda/function-failure.ts'
import { listen, stop } from '../listening.ts'
import { createApiOrigin } from './api-origin.ts'
import { createFront } from './front.ts'
import { createSite } from './site.ts'
import { createViewerFunction } from './viewer-function.ts'

const SCRIPT = `export const words = ${JSON.stringify('bonjour '.repeat(400))}`
const invoke = vi.fn()
const HEADERS = [
  { name: 'x-content-type-options', value: 'nosniff', override: true },
  { name: 'content-security-policy', value: "default-src 'none'", override: false },
]
const ALL = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'POST', 'PATCH', 'DELETE']

let folder: string
let server: Server
let url: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Concordia</title>')
  writeFileSync(join(folder, 'assets', 'main-1a2b.js'), SCRIPT)
  const front = createFront({
    behaviours: [
      {
        pathPattern: '/api/*',
        origin: 'api',
        allowedMethods: ALL,
        headers: HEADERS,
        viewerFunction: undefined,
      },
      {
        pathPattern: '/broken/*',
        origin: 'site',
        allowedMethods: ['GET'],
        headers: HEADERS,
        viewerFunction: () => Promise.reject(new Error('timed out')),
      },
      {
        pathPattern: '*',
        origin: 'site',
        allowedMethods: ['GET', 'HEAD'],
        headers: HEADERS,
        viewerFunction: createViewerFunction(NAVIGATION),
      },
    ],
    site: createSite([
      { folder, exclude: ['*'], include: ['assets/*'], cacheControl: 'public, max-age=31536000, immutable' },
      { folder, exclude: ['assets/*'], include: [], cacheControl: 'no-cache' },
    ]),
    api: createApiOrigin({
      api: { apiId: 'HttpApi', region: 'eu-west-3', accountId: '111111111111' },
      routes: [{ routeKey: 'ANY /api/{proxy+}', function: { name: 'Api' } }],
      invoke,
    }),
    beside: { _mail: (_, response) => response.end('the mails') },
  })
  server = createServer(front)
  url = `http://127.0.0.1:${await listen(server)}`
})

afterAll(async () => {
  await stop(server)
  rmSync(folder, { recursive: true })
})

beforeEach(() => {
  invoke.mockReset()
})

test('every page address gives the application, which the browser asks about each time', async () => {
  for (const path of ['/', '/calls', '/dossiers/dos_1?tab=budget']) {
    const response = await fetch(url + path)
    expect(await response.text()).toContain('<title>Concordia</title>')
    expect(response.headers.get('content-type')).toBe('text/html')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'")
  }
})

test('a function that fails is an answer of its own, never a line that is cut without a word', async () => {
  const response = await fetch(`${url}/broken/page`)
  expect(response.status).toBe(503)
  expect(response.headers.get('x-cache')).toBe('FunctionExecutionError from cloudfront')
})

test('hashed files are kept for a year and come compressed to a browser that takes it', async () => {
  const answer = await raw('/assets/main-1a2b.js', { 'accept-encoding': 'gzip, br' })
  expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(answer.headers['content-encoding']).toBe('br')
  expect(answer.headers['vary']).toBe('Accept-Encoding')
  expect(brotliDecompressSync(answer.body).toString()).toBe(SCRIPT)
  const plain = await raw('/assets/main-1a2b.js', { 'accept-encoding': 'br;q=0' })
  expect(plain.body.toString()).toBe(SCRIPT)
})

test('a file that the browser has already is not sent again', async () => {
  const first = await raw('/assets/main-1a2b.js', { 'accept-encoding': 'br' })
  const again = await raw('/assets/main-1a2b.js', { 'if-none-match': first.headers['etag'] ?? '' })
  expect(again.status).toBe(304)
  expect(again.body).toHaveLength(0)
})

test('a missing file is refused as S3 does, and no path leaves the folder', async () => {
  expect((await raw('/assets/gone.js')).status).toBe(403)
  expect((await raw('/%2e%2e/%2e%2e/etc/host.conf')).status).toBe(403)
  expect((await raw('/%zz.js')).status).toBe(403)
})

test('the site takes no other method than reading', async () => {
  expect((await fetch(`${url}/calls`, { method: 'POST' })).status).toBe(403)
})

test('the API answers with its own headers where the policy does not override them', async () => {
  invoke.mockResolvedValue({
    statusCode: 404,
    headers: { 'Content-Type': 'application/problem+json', 'Content-Security-Policy': "default-src 'self'" },
    cookies: ['a=1; Secure', 'b=2'],
    body: '{"code":"request.not_found"}',
  })
  const response = await fetch(`${url}/api/nothing?x=1`, { method: 'DELETE' })
  expect(response.status).toBe(404)
  expect(await response.json()).toEqual({ code: 'request.not_found' })
  expect(response.headers.getSetCookie()).toEqual(['a=1; Secure', 'b=2'])
  expect(response.headers.get('content-security-policy')).toBe("default-src 'self'")
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(invoke.mock.lastCall).toMatchObject(['Api', { rawPath: '/api/nothing', rawQueryString: 'x=1' }])
})

test.each([
  ['timeout', 503, 'Service Unavailable'],
  ['thrown', 500, 'Internal Server Error'],
  ['answer_too_large', 500, 'Internal Server Error'],
  ['event_too_large', 413, 'Request Entity Too Large'],
] as const)('a function that ended with "%s" gives %i', async (kind, status, message) => {
  invoke.mockRejectedValue(new FunctionFailure(kind, 'details for the log'))
  const response = await fetch(`${url}/api/calls`)
  expect([response.status, await response.json()]).toEqual([status, { message }])
})

test('a body over ten megabytes does not reach the function', async () => {
  const response = await fetch(`${url}/api/calls`, {
    method: 'POST',
    body: Buffer.alloc(10 * 1024 * 1024 + 1),
  })
  expect(response.status).toBe(413)
  expect(invoke).not.toHaveBeenCalled()
})

test('a malformed path is a bad request', async () => {
  expect((await raw('/api/%zz')).status).toBe(400)
})

test('what only exists on this machine stands beside the portal', async () => {
  expect(await (await fetch(`${url}/_mail/messages`)).text()).toBe('the mails')
})

interface RawAnswer {
  status: number | undefined
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

/** Without what `fetch` does by itself: cleaning of the path, decompression. */
function raw(path: string, headers: Record<string, string | string[]> = {}): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    request({ hostname, port, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
      .on('error', reject)
      .end()
  })
}
