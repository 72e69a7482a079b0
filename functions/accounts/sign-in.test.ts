import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { Account } from '../../shared/accounts/account.ts'
import { Problem } from '../../shared/errors/problem.ts'
import { startIssuer, type TestIssuer } from '../testing/issuer.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'

let issuer: TestIssuer
let portal: TestPortal

beforeAll(async () => {
  issuer = await startIssuer('portal')
  portal = await createTestPortal({ oidcIssuer: issuer.issuer, firstAdminEmail: 'Admin@portal.example' })
})
afterAll(() => Promise.all([portal.close(), issuer.close()]))

const Me = z.object({ account: Account.nullable(), now: z.string() })

/** A browser: it keeps cookies and follows the portal's redirections. */
class Browser {
  readonly cookies = new Map<string, string>()

  async get(path: string): Promise<Response> {
    return this.#keep(await portal.request(undefined, 'GET', path, { headers: this.#headers() }))
  }

  async post(path: string): Promise<Response> {
    return this.#keep(await portal.request(undefined, 'POST', path, { headers: this.#headers() }))
  }

  #headers(): Record<string, string> {
    return { Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
  }

  #keep(response: Response): Response {
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(cookie) ?? []
      if (cookie.includes('Max-Age=0')) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return response
  }

  /** Goes to the provider as a person, and gives the path that it is sent back to. */
  async goToProvider(person: Record<string, unknown>, query = ''): Promise<string> {
    const start = await this.get(`/auth/sign-in${query}`)
    expect(start.status).toBe(302)
    const back = new URL(issuer.visit(start.headers.get('location') ?? '', person))
    return back.pathname.replace('/api', '') + back.search
  }

  async signIn(person: Record<string, unknown>, query = ''): Promise<Response> {
    return this.get(await this.goToProvider(person, query))
  }

  async me(): Promise<z.infer<typeof Me>> {
    return Me.parse(await (await this.get('/me')).json())
  }
}

const marie = { email: 'Marie@lagon.example', email_verified: true, name: 'Marie Hodge' }
const codeOf = async (response: Response) => Problem.parse(await response.json()).code

describe('signing in', () => {
  it('brings the person back to the page they came from, with an account and a session', async () => {
    const browser = new Browser()
    const back = await browser.signIn(marie, '?returnTo=%2Fdossiers%3Fsort%3Dtime&language=en')
    expect(back.status).toBe(302)
    expect(back.headers.get('location')).toBe('https://portal.example/dossiers?sort=time')
    const cookie = back.headers.getSetCookie().find((text) => text.startsWith('__Host-session='))
    expect(cookie).toMatch(/; Path=\/(;|$)/u)
    expect(cookie).toMatch(/HttpOnly/u)
    expect(cookie).toMatch(/Secure/u)
    expect(cookie).toMatch(/SameSite=Lax/u)
    expect(cookie).not.toMatch(/Domain/u)
    expect((await browser.me()).account).toMatchObject({
      email: 'marie@lagon.example',
      name: 'Marie Hodge',
      language: 'en',
      roles: [],
    })
  })

  it('asks the provider with PKCE, state and nonce that are new each time', async () => {
    const browser = new Browser()
    const urls = await Promise.all(
      [1, 2].map(async () => new URL((await browser.get('/auth/sign-in')).headers.get('location') ?? '')),
    )
    for (const { searchParams } of urls) {
      expect(searchParams.get('response_type')).toBe('code')
      expect(searchParams.get('code_challenge_method')).toBe('S256')
      expect(searchParams.get('redirect_uri')).toBe('https://portal.example/api/auth/callback')
    }
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(urls[0]?.searchParams.get(name)).not.toBe(urls[1]?.searchParams.get(name))
  })

  it('gives the same account the second time, however the address is written', async () => {
    const [first, second] = [new Browser(), new Browser()]
    await first.signIn(marie)
    await second.signIn({ ...marie, email: 'MARIE@lagon.example '.trim(), name: 'Somebody Else' })
    const [before, after] = [await first.me(), await second.me()]
    expect(after.account?.id).toBe(before.account?.id)
    expect(after.account?.name).toBe('Marie Hodge')
  })

  it('makes one account where ten browsers sign in for the first time in the same moment', async () => {
    const person = { email: 'ten@lagon.example', email_verified: true }
    const browsers = Array.from({ length: 10 }, () => new Browser())
    const answers = await Promise.all(browsers.map((browser) => browser.signIn(person)))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 302))
    const accounts = await Promise.all(browsers.map((browser) => browser.me()))
    expect(new Set(accounts.map(({ account }) => account?.id)).size).toBe(1)
    expect(accounts[0]?.account?.name).toBe('ten')
  })

  it('makes the address of the settings an administrator, and nobody else', async () => {
    const [admin, other] = [new Browser(), new Browser()]
    await admin.signIn({ email: 'admin@portal.example', email_verified: true })
    await other.signIn({ email: 'admin@portal.example.evil.example', email_verified: true })
    expect((await admin.me()).account?.roles).toEqual(['admin'])
    expect((await other.me()).account?.roles).toEqual([])
  })

  it('asks userinfo where the ID token does not say the address, and takes Cognito’s way to say true', async () => {
    const browser = new Browser()
    const back = await browser.goToProvider({ email: 'short@lagon.example', email_verified: 'true' })
    issuer.keepClaimsForUserinfo()
    expect((await browser.get(back)).status).toBe(302)
    expect((await browser.me()).account?.email).toBe('short@lagon.example')
  })

  it('lets two tabs of one browser sign in side by side', async () => {
    const browser = new Browser()
    const first = await browser.goToProvider(marie, '?returnTo=/one')
    const second = await browser.goToProvider(marie, '?returnTo=/two')
    expect((await browser.get(second)).headers.get('location')).toBe('https://portal.example/two')
    expect((await browser.get(first)).headers.get('location')).toBe('https://portal.example/one')
  })

  it('brings somebody who turned back at the provider to the page they came from', async () => {
    const browser = new Browser()
    const back = new URL(`https://x${await browser.goToProvider(marie, '?returnTo=/calls')}`)
    const refused = `${back.pathname}?error=access_denied&state=${back.searchParams.get('state')}`
    const response = await browser.get(refused)
    expect(response.headers.get('location')).toBe('https://portal.example/calls')
    expect((await browser.me()).account).toBeNull()
  })
})

describe('a sign-in that is not right', () => {
  const refused = async (browser: Browser, path: string, code = 'sign_in.failed') => {
    const response = await browser.get(path)
    expect(await codeOf(response)).toBe(code)
    expect(browser.cookies.has('__Host-session')).toBe(false)
  }

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:1',
    '/api/me',
  ])('never leads to %s', async (page) => {
    const back = await new Browser().signIn(marie, `?returnTo=${encodeURIComponent(page)}`)
    expect(back.headers.get('location')).toBe('https://portal.example/')
  })

  it('refuses an address that nobody proved to read', async () => {
    for (const email_verified of [false, 'false', undefined]) {
      const browser = new Browser()
      const path = await browser.goToProvider({ email: 'x@lagon.example', email_verified })
      await refused(browser, path, 'sign_in.email_unverified')
    }
  })

  it('refuses what another browser started', async () => {
    const path = await new Browser().goToProvider(marie)
    await refused(new Browser(), path)
    const other = new Browser()
    await other.goToProvider(marie)
    await refused(other, path)
  })

  it('refuses an answer that was used already', async () => {
    const browser = new Browser()
    const path = await browser.goToProvider(marie)
    const cookie = browser.cookies.get('__Host-sign-in')
    await browser.get(path)
    const again = new Browser()
    if (cookie) again.cookies.set('__Host-sign-in', cookie)
    await refused(again, path)
  })

  it('takes somebody who goes back to a used answer to the portal, still signed in', async () => {
    const browser = new Browser()
    const path = await browser.goToProvider(marie)
    await browser.get(path)
    expect((await browser.get(path)).headers.get('location')).toBe('https://portal.example/')
    expect((await browser.me()).account?.name).toBe('Marie Hodge')
  })

  it('is told as a page, in the reader’s language, to a browser that stands there', async () => {
    const headers = { Accept: 'text/html,*/*;q=0.8', 'Accept-Language': 'en' }
    const response = await portal.request(undefined, 'GET', '/auth/callback?state=<b>', { headers })
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toContain('text/html')
    const page = await response.text()
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('Signing in did not work')
    expect(page).not.toContain('<b>')
  })

  it('refuses an answer that comes after a quarter of an hour', async () => {
    const browser = new Browser()
    const path = await browser.goToProvider(marie)
    portal.passMinutes(16)
    await refused(browser, path)
  })

  it.each([
    ['a nonce of another attempt', { nonce: 'other' }],
    ['another audience', { aud: 'somebody-else' }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['a time that is over', { exp: 1 }],
  ])('refuses an ID token with %s', async (_what, lies) => {
    const browser = new Browser()
    const path = await browser.goToProvider(marie)
    issuer.lie(lies)
    await refused(browser, path)
  })

  it('refuses an ID token that the provider did not sign', async () => {
    const browser = new Browser()
    const path = await browser.goToProvider(marie)
    issuer.signWrongly()
    await refused(browser, path)
  })

  it('refuses another state and an invented code', async () => {
    const browser = new Browser()
    const path = await browser.goToProvider(marie)
    await refused(browser, path.replace(/state=[^&]+/u, 'state=other'))
    await refused(browser, path.replace(/code=[^&]+/u, 'code=other'))
  })

  it('says that the provider does not answer, and when to come again', async () => {
    const lonely = await createTestPortal({ oidcIssuer: 'http://127.0.0.1:9/nobody' })
    const response = await lonely.request(undefined, 'GET', '/auth/sign-in')
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('2')
    expect(await codeOf(response)).toBe('sign_in.unavailable')
    await lonely.close()
  })

  it('never speaks to a provider without HTTPS beyond this machine', async () => {
    const open = await createTestPortal({ oidcIssuer: 'http://issuer.example' })
    expect((await open.request(undefined, 'GET', '/auth/sign-in')).status).toBe(503)
    expect(JSON.stringify(open.logged)).toContain('not on HTTPS')
    await open.close()
  })
})

describe('a session', () => {
  it('is kept by its hash only', async () => {
    const browser = new Browser()
    await browser.signIn(marie)
    const secret = browser.cookies.get('__Host-session') ?? ''
    expect(secret.length).toBeGreaterThanOrEqual(52)
    const account = (await browser.me()).account?.id ?? ''
    const stored = JSON.stringify(await portal.deps.table.partition(account))
    expect(stored).not.toContain(secret)
  })

  it('ends two hours after the last request, and says so', async () => {
    const browser = new Browser()
    await browser.signIn(marie)
    portal.passMinutes(119)
    expect((await browser.get('/my/organisations')).status).toBe(200)
    portal.passMinutes(119)
    expect((await browser.get('/my/organisations')).status).toBe(200)
    portal.passMinutes(121)
    const response = await browser.get('/my/organisations')
    expect(response.status).toBe(401)
    expect(await codeOf(response)).toBe('session.expired')
    expect((await browser.me()).account).toBeNull()
  })

  it('ends twelve hours after signing in, however busy', async () => {
    const browser = new Browser()
    await browser.signIn(marie)
    for (let hour = 1; hour < 12; hour += 1) {
      portal.passMinutes(60)
      expect((await browser.get('/my/organisations')).status).toBe(200)
    }
    portal.passMinutes(61)
    expect((await browser.get('/my/organisations')).status).toBe(401)
  })

  it('is told apart from none at all', async () => {
    expect(await codeOf(await new Browser().get('/my/organisations'))).toBe('session.missing')
  })

  it('is a new one at each sign-in, and the one before is over', async () => {
    const browser = new Browser()
    await browser.signIn(marie)
    const before = browser.cookies.get('__Host-session') ?? ''
    await browser.signIn(marie)
    expect(browser.cookies.get('__Host-session')).not.toBe(before)
    const old = new Browser()
    old.cookies.set('__Host-session', before)
    portal.passMinutes(1)
    expect((await old.get('/my/organisations')).status).toBe(401)
  })

  it('ends by signing out, which also leads to the provider’s end', async () => {
    const browser = new Browser()
    await browser.signIn(marie)
    const secret = browser.cookies.get('__Host-session') ?? ''
    const response = await browser.post('/auth/sign-out')
    const { goTo } = z.object({ goTo: z.string() }).parse(await response.json())
    expect(goTo).toContain(`${issuer.issuer}/end?`)
    expect(new URL(goTo).searchParams.get('post_logout_redirect_uri')).toBe('https://portal.example/')
    expect(browser.cookies.has('__Host-session')).toBe(false)
    browser.cookies.set('__Host-session', secret)
    expect((await browser.get('/my/organisations')).status).toBe(401)
  })

  it('of every device ends by signing out everywhere', async () => {
    const [phone, desk, other] = [new Browser(), new Browser(), new Browser()]
    await phone.signIn(marie)
    await desk.signIn(marie)
    await other.signIn({ email: 'other@lagon.example', email_verified: true })
    expect((await desk.get('/my/organisations')).status).toBe(200)
    expect((await phone.post('/auth/sign-out-everywhere')).status).toBe(200)
    expect((await desk.get('/my/organisations')).status).toBe(401)
    expect((await other.get('/my/organisations')).status).toBe(200)
  })

  it('is ended for a visitor too, without a fault', async () => {
    expect((await new Browser().post('/auth/sign-out')).status).toBe(200)
    expect((await new Browser().post('/auth/sign-out-everywhere')).status).toBe(401)
  })
})
