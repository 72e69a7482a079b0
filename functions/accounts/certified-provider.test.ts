import { createServer, type RequestListener } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserForTests } from '../../infra/local/sign-in/browser-for-tests.ts'
import { createSignIn } from '../../infra/local/sign-in/provider.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'

/** Signing in and out against a certified OpenID provider, over HTTP. */

let listener: RequestListener = () => undefined
const server = createServer((request, response) => listener(request, response))
const faults: unknown[] = []
let portal: TestPortal
let origin = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve)
  })
  const address = server.address()
  origin = `http://localhost:${address !== null && typeof address === 'object' ? address.port : 0}`
  const issuer = `${origin}/_sign-in`
  listener = createSignIn({
    issuer,
    clients: [
      { clientId: 'portal', callbackUrls: [`${origin}/api/auth/callback`], logoutUrls: [`${origin}/`] },
    ],
    people: [
      { email: 'staff@demo.example', name: 'Corinne Fleming', roles: ['staff'], part: { fr: 'x', en: 'x' } },
    ],
    sendCode: () => undefined,
    onFault: (error) => faults.push(error),
  }).handle
  portal = await createTestPortal({ oidcIssuer: issuer, portalUrl: origin })
})
afterAll(async () => {
  server.close()
  await portal.close()
})

const cookieOf = (response: Response, name: string) =>
  response.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.split(';')[0] ?? ''

describe('the portal and a certified provider', () => {
  it('sign somebody in and out', async () => {
    const start = await portal.request(undefined, 'GET', '/auth/sign-in?returnTo=/fr/dossiers&language=fr')
    const browser = browserForTests((location) => !location.pathname.startsWith('/_sign-in'))
    const page = await browser.open(start.headers.get('location') ?? '')
    expect(page.text).toContain('Corinne Fleming')
    const path = `${page.url.pathname.replace(/\/code$/u, '')}/person`
    const back = await browser.submit(page, path, { email: 'staff@demo.example' })
    const callback = back.location ?? new URL(origin)
    expect(callback.pathname).toBe('/api/auth/callback')

    const finish = await portal.request(undefined, 'GET', callback.pathname.slice(4) + callback.search, {
      headers: { Cookie: cookieOf(start, '__Host-sign-in') },
    })
    expect(finish.headers.get('location')).toBe(`${origin}/fr/dossiers`)
    const headers = { Cookie: cookieOf(finish, '__Host-session') }
    const me = await portal.request(undefined, 'GET', '/me', { headers })
    expect(await me.json()).toMatchObject({
      account: { email: 'staff@demo.example', name: 'Corinne Fleming', language: 'fr' },
    })

    const out = await portal.request(undefined, 'POST', '/auth/sign-out', { headers })
    const { goTo }: { goTo: string } = await out.json()
    const end = await browser.open(goTo)
    expect(end.status).toBeLessThan(400)
    expect((await portal.request(undefined, 'GET', '/my/dossiers', { headers })).status).toBe(401)
    expect(faults).toEqual([])
  })
})
