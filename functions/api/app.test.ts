import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import { Problem } from '../../shared/errors/problem.ts'
import { setRoles } from '../accounts/set-roles.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { sampleCall } from '../testing/sample-call.ts'
import { createApp } from './app.ts'

let portal: TestPortal
let staff: Account
beforeAll(async () => {
  portal = await createTestPortal()
  staff = await portal.seedAccount({ roles: ['staff'] })
})
afterAll(() => portal.close())

const problemOf = async (response: Response) => Problem.parse(await response.json())
const codeOf = async (response: Response) => (await problemOf(response)).code

describe('a problem', () => {
  it('says in the reader’s language what happened, and carries the number of the request', async () => {
    for (const [language, sentence] of [
      ['en', /nothing at this address/u],
      ['fr', /rien à cette adresse/u],
      ['nl, en;q=0.5', /nothing at this address/u],
    ] as const) {
      const headers = { 'Accept-Language': language }
      const response = await portal.request(undefined, 'GET', '/nowhere', { headers })
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      const problem = await problemOf(response)
      expect(problem).toMatchObject({
        type: '/problems/request.not_found',
        title: 'Request not found',
        status: 404,
        code: 'request.not_found',
      })
      expect(problem.detail).toMatch(sentence)
      expect(problem.requestId).toBe(response.headers.get('x-request-id'))
    }
  })

  it('of a fault of ours tells nothing but its number; the log tells the rest', async () => {
    const table = Object.assign(Object.create(portal.deps.table), {
      partition: () => Promise.reject(new TypeError('secret detail')),
    })
    const broken = createApp({ ...portal.deps, table })
    const response = await broken.request('/api/calls')
    expect(response.status).toBe(500)
    const text = await response.clone().text()
    expect(text).not.toContain('secret detail')
    const { requestId } = await problemOf(response)
    expect(portal.logged).toContainEqual(expect.objectContaining({ requestId, error: 'secret detail' }))
  })

  it('of a busy store says when to come again', async () => {
    const throttled = Object.assign(new Error('slow down'), {
      name: 'ProvisionedThroughputExceededException',
    })
    const table = Object.assign(Object.create(portal.deps.table), {
      partition: () => Promise.reject(throttled),
    })
    const response = await createApp({ ...portal.deps, table }).request('/api/calls')
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('2')
    expect(await codeOf(response)).toBe('server.busy')
  })
})

describe('every answer', () => {
  it('is kept by nobody, and lets nothing in it run', async () => {
    for (const path of ['/me', '/nowhere']) {
      const response = await portal.request(undefined, 'GET', path)
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  it('is written to the log as one line without anything personal', async () => {
    portal.logged.length = 0
    await portal.request(staff, 'GET', `/calls/cal_${'0'.repeat(26)}?email=someone@lagon.example`)
    expect(portal.logged).toEqual([
      {
        level: 'info',
        message: 'request',
        requestId: expect.any(String),
        method: 'GET',
        route: '/api/calls/:callId',
        status: 404,
        code: 'call.not_found',
        milliseconds: expect.any(Number),
      },
    ])
  })

  it('that refuses somebody for who they are is written to the log with the account', async () => {
    const person = await portal.seedAccount()
    portal.logged.length = 0
    await portal.request(person, 'GET', '/accounts')
    expect(portal.logged).toContainEqual(
      expect.objectContaining({ message: 'refused', code: 'permission.denied', accountId: person.id }),
    )
  })

  it('is compressed where the reader takes it', async () => {
    const call = await portal.seedCall({ code: 'ZIP' })
    const headers = { 'Accept-Encoding': 'gzip' }
    const response = await portal.request(undefined, 'GET', `/calls/${call.id}`, { headers })
    expect(response.headers.get('content-encoding')).toBe('gzip')
    const text = gunzipSync(await response.arrayBuffer()).toString('utf8')
    expect(JSON.parse(text)).toMatchObject({ call: { id: call.id } })
  })
})

describe('a change', () => {
  const ask = (headers: Record<string, string>) =>
    createApp(portal.deps).request('/api/auth/sign-out', { method: 'POST', headers })

  it.each([
    ['another site', { Origin: 'https://evil.example' }],
    ['another port', { Origin: 'https://portal.example:8443' }],
    ['no origin at all', {}],
    ['a sandboxed frame', { Origin: 'null' }],
    ['a sister site', { Origin: 'https://portal.example', 'Sec-Fetch-Site': 'same-site' }],
    ['a link', { 'Sec-Fetch-Site': 'none' }],
  ])('that comes from %s is refused', async (_where, headers) => {
    const response = await ask(headers)
    expect(response.status).toBe(403)
    expect(await codeOf(response)).toBe('request.origin')
  })

  it.each([
    ['Origin', { Origin: 'https://portal.example' }],
    ['Sec-Fetch-Site', { 'Sec-Fetch-Site': 'same-origin' }],
  ])('that comes from the portal’s own pages is taken, by %s', async (_header, headers) => {
    expect((await ask(headers)).status).toBe(200)
  })

  it('must be JSON, whole and not too large', async () => {
    const send = async (body: string, type = 'application/json') => {
      const headers = { 'Content-Type': type }
      return portal.request(staff, 'PATCH', '/me', { text: body, headers })
    }
    expect(await codeOf(await send('{"name":'))).toBe('request.malformed_json')
    expect(await codeOf(await send(''))).toBe('request.malformed_json')
    expect(await codeOf(await send('{"name":"A"}', 'text/plain'))).toBe('request.media_type')
    expect(await codeOf(await send(JSON.stringify({ name: 'é'.repeat(600_000) })))).toBe('request.too_large')
    expect(await codeOf(await send('null'))).toBe('request.invalid')
  })

  it('names the field, the rule and the limit that it breaks', async () => {
    const response = await portal.request(staff, 'PATCH', '/me', { body: { name: 'x'.repeat(121) } })
    const problem = await problemOf(response)
    expect(problem).toMatchObject({ code: 'text.too_long', status: 422, field: 'name' })
    expect(problem.facts).toMatchObject({ limit: 120, length: 121 })
    expect(problem.detail).toContain('121')
  })
})

describe('the instant of a request', () => {
  it('is the gateway’s, so that what came in time counts when the work ends late', async () => {
    const draft = await portal.seedCall(
      { code: 'LATE', closesAt: '2027-02-26T16:00:00Z' },
      { isPublished: false },
    )
    const publish = (receivedAt: string) =>
      portal.request(staff, 'POST', `/staff/calls/${draft.id}/publication`, {
        headers: { 'If-Match': '"1"' },
        receivedAt,
      })
    expect(await codeOf(await publish('2027-02-26T16:00:01.000Z'))).toBe('call.not_ready')
    const inTime = await publish('2027-02-26T15:59:59.999Z')
    expect(await inTime.json()).toMatchObject({ publishedAt: '2027-02-26T15:59:59.999Z' })
  })
})

describe('an address', () => {
  it('answers what it does not take with what it does', async () => {
    const response = await portal.request(staff, 'DELETE', '/my/organisations')
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET')
    expect(await codeOf(response)).toBe('request.method_not_allowed')
  })

  it('with an id that cannot be one is not found, and never reaches the table', async () => {
    for (const id of ['1', 'dos_x', `cal_${'0'.repeat(26)}`, '%00', 'x'.repeat(5000)])
      expect((await portal.request(staff, 'GET', `/dossiers/${id}/documents`)).status).toBe(404)
  })

  it('takes a revision also where somebody weakened it on its way', async () => {
    const draft = await portal.seedCall({ code: 'WEAK' }, { isPublished: false })
    const save = (tag: string) =>
      portal.request(staff, 'PUT', `/staff/calls/${draft.id}`, {
        body: sampleCall({ code: 'WEAK' }),
        headers: { 'If-Match': tag },
      })
    expect((await save('W/"1"')).status).toBe(200)
    expect((await save('"x"')).status).toBe(412)
    expect((await save('*')).status).toBe(412)
  })
})

it('somebody who is given a role elsewhere is let in at once, and one who has none stays out', async () => {
  const account = await portal.seedAccount()
  const list = async () => (await portal.request(account, 'GET', '/my/assignments')).status
  expect(await list()).toBe(403)
  // Not through this app: it still remembers the account as it was.
  const admin = await portal.seedAccount({ roles: ['admin'] })
  await setRoles(portal.contextFor(admin, { ifMatch: account.revision }), {
    accountId: account.id,
    roles: ['evaluator'],
  })
  expect(await list()).toBe(200)
  expect((await portal.request(account, 'GET', '/staff/calls')).status).toBe(403)
})
