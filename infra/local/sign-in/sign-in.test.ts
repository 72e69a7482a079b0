import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { type RequestListener, type Server, createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as oidc from 'openid-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserForTests, type Visit, browserForTests } from './browser-for-tests.ts'
import { type SignInPerson, subjectOf } from './people.ts'
import { createSignIn } from './provider.ts'

const PEOPLE: SignInPerson[] = [
  {
    email: 'applicant.mf@demo.example',
    name: 'Maëlle Richardson',
    roles: [],
    part: { fr: 'association de Saint-Martin', en: 'association of Saint-Martin' },
  },
  {
    email: 'staff@demo.example',
    name: 'Corinne Fleming',
    roles: ['staff'],
    part: { fr: 'chargée de mission', en: 'officer' },
  },
]
const CLIENT = 'portal'

const dataDir = mkdtempSync(join(tmpdir(), 'concordia-sign-in-'))
const sent: { email: string; code: string; language: string }[] = []
const faults: unknown[] = []
let now = Date.now()
let listener: RequestListener = () => undefined
const server: Server = createServer((request, response) => listener(request, response))
let portal = ''
let client: oidc.Configuration

const start = () =>
  createSignIn({
    issuer: `${portal}/_sign-in`,
    clients: [
      { clientId: CLIENT, callbackUrls: [`${portal}/api/auth/callback`], logoutUrls: [`${portal}/`] },
    ],
    people: PEOPLE,
    sendCode: (email, code, language) => void sent.push({ email, code, language }),
    dataDir,
    clock: () => new Date(now),
    onFault: (error) => faults.push(error),
  })

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  portal = `http://localhost:${address !== null && typeof address === 'object' ? address.port : 0}`
  listener = start().handle
  client = await oidc.discovery(new URL(`${portal}/_sign-in`), CLIENT, undefined, oidc.None(), {
    execute: [oidc.allowInsecureRequests, oidc.enableNonRepudiationChecks],
  })
})
afterAll(() => {
  server.close()
  rmSync(dataDir, { recursive: true, force: true })
  expect(faults).toEqual([])
})

const newBrowser = () => browserForTests((location) => !location.pathname.startsWith('/_sign-in'))

/** Starts signing in as the portal does; the page to choose on, and how to finish. */
async function begin(browser: BrowserForTests, more: Record<string, string> = {}) {
  const [pkceCodeVerifier, expectedState, expectedNonce] = [
    oidc.randomPKCECodeVerifier(),
    oidc.randomState(),
    oidc.randomNonce(),
  ]
  const url = oidc.buildAuthorizationUrl(client, {
    redirect_uri: `${portal}/api/auth/callback`,
    scope: 'openid email profile',
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: expectedState,
    nonce: expectedNonce,
    ui_locales: 'fr',
    ...more,
  })
  const page = await browser.open(url)
  const finish = async (end: Visit) => {
    if (end.location === undefined) throw new Error(`no way back to the portal: ${end.status} ${end.text}`)
    const checks = { pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true }
    const tokens = await oidc.authorizationCodeGrant(client, end.location, checks)
    const claims = tokens.claims()
    return oidc.fetchUserInfo(client, tokens.access_token, claims?.sub ?? '')
  }
  return { page, finish }
}

const path = (page: Visit, action: string) => `${page.url.pathname.replace(/\/code$/, '')}/${action}`

/** The provider's own form on a page, with its token. */
const formOf = (page: Visit) => ({
  action: /action="([^"]+)"/.exec(page.text)?.[1] ?? '',
  xsrf: /name="xsrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '',
})

async function signInBy(browser: BrowserForTests, email: string) {
  const { page, finish } = await begin(browser)
  return finish(await browser.submit(page, path(page, 'person'), { email }))
}

describe('signing in as a person of the demonstration', () => {
  it('takes one click and tells the portal address, name and a subject that stays', async () => {
    const claims = await signInBy(newBrowser(), 'applicant.mf@demo.example')
    expect(claims).toEqual({
      sub: subjectOf('applicant.mf@demo.example'),
      email: 'applicant.mf@demo.example',
      email_verified: true,
      name: 'Maëlle Richardson',
    })
    expect(claims.sub).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect((await signInBy(newBrowser(), 'applicant.mf@demo.example')).sub).toBe(claims.sub)
  })

  it('shows the people by role, in the language that the portal asks for', async () => {
    const { page } = await begin(newBrowser())
    expect(page.text).toContain('<html lang="fr">')
    expect(page.text).toMatch(
      /Porteurs de projet[\s\S]*Maëlle Richardson[\s\S]*Service[\s\S]*Corinne Fleming/,
    )
    const english = await begin(newBrowser(), { ui_locales: 'nl en' })
    expect(english.page.text).toContain('association of Saint-Martin')
    expect(english.page.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('asks nothing of somebody who is signed in already, and asks again where the portal wants it', async () => {
    const browser = newBrowser()
    await signInBy(browser, 'staff@demo.example')
    const again = await begin(browser)
    expect((await again.finish(again.page))['name']).toBe('Corinne Fleming')
    const forced = await begin(browser, { prompt: 'login' })
    expect(forced.page.text).toContain('Se connecter')
    const switched = await browser.submit(forced.page, path(forced.page, 'person'), {
      email: 'applicant.mf@demo.example',
    })
    // The provider first ends the session of the person before, by a form that sends itself.
    const ended = await browser.submit(switched, formOf(switched).action, {
      xsrf: formOf(switched).xsrf,
      logout: 'yes',
    })
    expect((await forced.finish(ended))['name']).toBe('Maëlle Richardson')
  })

  it('is for the people offered only: another address needs a code', async () => {
    const browser = newBrowser()
    const { page } = await begin(browser)
    const refused = await browser.submit(page, path(page, 'person'), { email: 'stranger@else.example' })
    expect([refused.status, refused.location]).toEqual([422, undefined])
  })

  it('may be given up, which the portal is told', async () => {
    const browser = newBrowser()
    const { page } = await begin(browser)
    const end = await browser.submit(page, path(page, 'give-up'), {})
    expect(end.location?.searchParams.get('error')).toBe('access_denied')
  })
})

describe('signing in with a code by e-mail', () => {
  const askCode = async (browser: BrowserForTests, email: string) => {
    const begun = await begin(browser)
    const page = await browser.submit(begun.page, path(begun.page, 'address'), { email })
    return { ...begun, page, code: sent.at(-1)?.code ?? '' }
  }
  const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000')

  it('proves any address; spaces in the code and case in the address do not matter', async () => {
    const browser = newBrowser()
    const { page, finish, code } = await askCode(browser, ' Somebody@Else.Example ')
    expect(sent.at(-1)).toMatchObject({ email: 'somebody@else.example', language: 'fr' })
    expect(page.text).toContain('autocomplete="one-time-code"')
    const end = await browser.submit(page, path(page, 'code'), {
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
    })
    expect(await finish(end)).toEqual({
      sub: subjectOf('somebody@else.example'),
      email: 'somebody@else.example',
      email_verified: true,
    })
  })

  it('says what is wrong with an address, and keeps what was typed', async () => {
    const browser = newBrowser()
    const { page } = await askCode(browser, 'no address<')
    expect(page.status).toBe(422)
    expect(page.text).toMatch(/<title>\s*Erreur : /)
    expect(page.text).toContain('value="no address&lt;"')
    expect(page.text).toContain('aria-invalid="true"')
  })

  it('refuses a wrong code, and after five tries the right one too', async () => {
    const browser = newBrowser()
    const { page, code } = await askCode(browser, 'guessed@else.example')
    const wrong = await browser.submit(page, path(page, 'code'), { code: wrongFor(code) })
    expect(wrong.text).toContain('Ce n’est pas le code')
    for (let tries = 2; tries <= 5; tries += 1) {
      await browser.submit(page, path(page, 'code'), { code: wrongFor(code) })
    }
    const spent = await browser.submit(page, path(page, 'code'), { code })
    expect([spent.status, spent.location]).toEqual([422, undefined])
    expect(spent.text).toContain('Cinq essais')
  })

  it('refuses a code after ten minutes, and one of another sign-in', async () => {
    const [browser, other] = [newBrowser(), newBrowser()]
    const { page, code } = await askCode(browser, 'late@else.example')
    const elsewhere = await askCode(other, 'elsewhere@else.example')
    const foreign = elsewhere.code === code ? wrongFor(code) : elsewhere.code
    expect((await browser.submit(page, path(page, 'code'), { code: foreign })).status).toBe(422)
    now += 10 * 60_000 + 1
    const late = await browser.submit(page, path(page, 'code'), { code })
    expect(late.text).toContain('plus valable')
  })

  it('sends an address no more than three codes in ten minutes', async () => {
    const email = 'flooded@else.example'
    for (let code = 1; code <= 3; code += 1)
      expect((await askCode(newBrowser(), email)).page.status).toBe(200)
    const fourth = await askCode(newBrowser(), email)
    expect([fourth.page.status, sent.filter((each) => each.email === email)]).toMatchObject([
      422,
      { length: 3 },
    ])
    now += 10 * 60_000 + 1
    expect((await askCode(newBrowser(), email)).page.status).toBe(200)
  })
})

describe('the sign-in page', () => {
  it('is of no use to another browser, or a second time', async () => {
    const browser = newBrowser()
    const { page } = await begin(browser)
    const foreign = await newBrowser().submit(page, path(page, 'person'), { email: 'staff@demo.example' })
    expect([foreign.status, foreign.location]).toEqual([410, undefined])
    expect(foreign.text).toContain('a expiré')
    await browser.submit(page, path(page, 'person'), { email: 'staff@demo.example' })
    expect((await browser.open(page.url)).status).toBe(410)
  })

  it('refuses a client, a return address or a request without PKCE that it does not know', async () => {
    const requests = [{ client_id: 'unknown' }, { redirect_uri: 'http://evil.example/' }]
    for (const more of requests) {
      const { page } = await begin(newBrowser(), more)
      expect([page.status, page.location]).toEqual([400, undefined])
      expect(page.text).toContain('La connexion n’a pas abouti')
    }
    const url = oidc.buildAuthorizationUrl(client, {
      redirect_uri: `${portal}/api/auth/callback`,
      scope: 'openid',
    })
    expect((await newBrowser().open(url)).location?.searchParams.get('error')).toBe('invalid_request')
  })
})

describe('signing out', () => {
  const endSession = (more: Record<string, string> = {}) =>
    oidc.buildEndSessionUrl(client, { post_logout_redirect_uri: `${portal}/`, ...more })

  it('from the portal goes straight back to it, and the next sign-in asks again', async () => {
    const browser = newBrowser()
    await signInBy(browser, 'staff@demo.example')
    const page = await browser.open(endSession())
    expect(page.text).toContain("<script>document.getElementById('sign-out').click()</script>")
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'sha256-/)
    const { action, xsrf } = formOf(page)
    const end = await browser.submit(page, action, { xsrf, logout: 'yes' })
    expect(end.location?.href).toBe(`${portal}/`)
    expect((await begin(browser)).page.text).toContain('Porteurs de projet')
  })

  it('asked by nobody in particular waits for the person to press the button', async () => {
    const browser = newBrowser()
    await signInBy(browser, 'staff@demo.example')
    const page = await browser.open(`${portal}/_sign-in/session/end`)
    expect(page.text).toContain('name="logout" value="yes"')
    expect(page.text).not.toContain('<script>')
    const end = await browser.submit(page, formOf(page).action, { xsrf: formOf(page).xsrf, logout: 'yes' })
    expect(end.text).toContain('Vous êtes déconnecté')
  })

  it('does not lead to an address that is not registered', async () => {
    const page = await newBrowser().open(endSession({ post_logout_redirect_uri: 'http://evil.example/' }))
    expect([page.status, page.location]).toEqual([400, undefined])
  })
})

describe('a restart', () => {
  it('keeps the keys, so that tokens stay valid, and only their owner can read them', async () => {
    const keysOf = async () => (await fetch(`${portal}/_sign-in/jwks`)).json()
    const before: unknown = await keysOf()
    listener = start().handle
    expect(await keysOf()).toEqual(before)
    expect(statSync(join(dataDir, 'keys.json')).mode & 0o077).toBe(0)
    expect((await signInBy(newBrowser(), 'staff@demo.example')).sub).toBe(subjectOf('staff@demo.example'))
  })

  it('with damaged keys says which file it is', () => {
    writeFileSync(join(dataDir, 'keys.json'), '{}')
    expect(start).toThrow(/keys.json, are damaged/)
  })
})
