import { createHash, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'

type Claims = Record<string, unknown>

/** An OpenID provider in a test's hands: it checks PKCE as the real ones do, and can lie in every way. */
export interface TestIssuer {
  issuer: string
  /** The browser's visit: from the address that the portal sent it to, to the address that it is sent back to. */
  visit(authorizationUrl: string, person: Claims): string
  /** Claims that replace the right ones in the next ID token (`nonce`, `aud`, `exp`, `iss`). */
  lie(claims: Claims): void
  /** Signs the next ID token with a key that is not published. */
  signWrongly(): void
  /** Leaves out of the ID token what can be asked at userinfo, as oidc-provider does. */
  keepClaimsForUserinfo(): void
  close(): Promise<void>
}

interface Grant {
  challenge: string | null
  nonce: string | null
  redirectUri: string | null
  person: Claims
}

interface Manner {
  lies: Claims
  key: KeyObject
  isShort: boolean
}

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

function jwt(claims: Claims, key: KeyObject): string {
  const signed = `${base64url({ alg: 'RS256', typ: 'JWT', kid: 'test' })}.${base64url(claims)}`
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`
}

const newKeys = () => generateKeyPairSync('rsa', { modulusLength: 2048 })

class Issuer {
  readonly keys = newKeys()
  readonly grants = new Map<string, Grant>()
  readonly people = new Map<string, Claims>()
  readonly clientId: string
  issuer = ''
  manner: Manner = this.#honest()

  constructor(clientId: string) {
    this.clientId = clientId
  }

  #honest(): Manner {
    return { lies: {}, key: this.keys.privateKey, isShort: false }
  }

  discovery() {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      userinfo_endpoint: `${this.issuer}/userinfo`,
      jwks_uri: `${this.issuer}/jwks`,
      end_session_endpoint: `${this.issuer}/end`,
      id_token_signing_alg_values_supported: ['RS256'],
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
    }
  }

  /** Gives tokens for a code, once, to whoever holds the verifier of its challenge. */
  token(body: URLSearchParams): Claims | undefined {
    const code = body.get('code') ?? ''
    const grant = this.grants.get(code)
    this.grants.delete(code)
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url')
    if (!grant || grant.challenge !== challenge || grant.redirectUri !== body.get('redirect_uri'))
      return undefined
    const { lies, key, isShort } = this.manner
    this.manner = this.#honest()
    const now = Math.floor(Date.now() / 1000)
    const sub = String(grant.person['sub'] ?? grant.person['email'])
    const accessToken = randomUUID()
    this.people.set(accessToken, { sub, ...grant.person })
    const base = { iss: this.issuer, aud: this.clientId, iat: now, exp: now + 300, nonce: grant.nonce, sub }
    return {
      access_token: accessToken,
      token_type: 'Bearer',
      expires_in: 300,
      id_token: jwt({ ...base, ...(isShort ? {} : grant.person), ...lies }, key),
    }
  }

  async answer(request: IncomingMessage): Promise<Claims | undefined> {
    const path = request.url ?? ''
    if (path.endsWith('/.well-known/openid-configuration')) return this.discovery()
    if (path.endsWith('/jwks'))
      return {
        keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), kid: 'test', alg: 'RS256', use: 'sig' }],
      }
    if (path.endsWith('/token')) return this.token(new URLSearchParams(await text(request)))
    if (path.endsWith('/userinfo'))
      return this.people.get((request.headers.authorization ?? '').replace('Bearer ', ''))
    return undefined
  }

  visit(authorizationUrl: string, person: Claims): string {
    const asked = new URL(authorizationUrl).searchParams
    const code = randomUUID()
    this.grants.set(code, {
      challenge: asked.get('code_challenge'),
      nonce: asked.get('nonce'),
      redirectUri: asked.get('redirect_uri'),
      person,
    })
    const back = new URL(asked.get('redirect_uri') ?? '')
    back.searchParams.set('code', code)
    back.searchParams.set('state', asked.get('state') ?? '')
    return back.href
  }
}

/** Starts the provider on a free port of the loopback. */
export async function startIssuer(clientId: string): Promise<TestIssuer> {
  const issuer = new Issuer(clientId)
  const server = createServer(async (request, response) => {
    const answer = await issuer.answer(request)
    response.writeHead(answer ? 200 : 400, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(answer ?? { error: 'invalid_grant' }))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the test issuer has no port')
  issuer.issuer = `http://127.0.0.1:${address.port}`
  return {
    issuer: issuer.issuer,
    visit: (url, person) => issuer.visit(url, person),
    lie: (claims) => {
      issuer.manner.lies = claims
    },
    signWrongly: () => {
      issuer.manner.key = newKeys().privateKey
    },
    keepClaimsForUserinfo: () => {
      issuer.manner.isShort = true
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
