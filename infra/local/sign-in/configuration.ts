import type { Configuration, Context, Grant } from 'oidc-provider'
import { documentOf, pageHeaders } from '../pages/page.ts'
import { languageOf } from './interactions.ts'
import type { Keys } from './keys.ts'
import { createMemoryAdapter } from './memory-adapter.ts'
import type { Accounts } from './people.ts'
import { showSignOut } from './sign-out-page.ts'
import { SIGN_IN_TEXTS } from './texts.ts'
import { messageView } from './views.ts'

/** A public client: authorization code with PKCE, no secret. */
export interface SignInClient {
  readonly clientId: string
  readonly callbackUrls: readonly string[]
  readonly logoutUrls: readonly string[]
}

export interface ConfigurationParts {
  readonly mount: string
  readonly portal: string
  readonly clients: readonly SignInClient[]
  readonly accounts: Accounts
  readonly keys: Keys
  readonly clock: () => Date
}

const SCOPES = ['openid', 'email', 'profile']
const HOUR = 3_600

/** What oidc-provider is told: the portal's client and nothing that Cognito would not do for it. */
export function configurationOf(parts: ConfigurationParts): Configuration {
  return {
    adapter: createMemoryAdapter(parts.clock),
    clients: parts.clients.map(describeClient),
    jwks: { keys: [parts.keys.signing] },
    cookies: {
      keys: parts.keys.cookies,
      long: { httpOnly: true, sameSite: 'lax', signed: true, path: parts.mount },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    scopes: SCOPES,
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_context: Context, subject: string) => describeAccount(parts.accounts, subject),
    loadExistingGrant: grantWithoutAsking,
    responseTypes: ['code'],
    pkce: { required: () => true },
    interactions: {
      url: (_context: Context, { uid }: { uid: string }) => `${parts.mount}/interaction/${uid}`,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context: Context, form: string) => showSignOut(context, form, parts.mount),
        postLogoutSuccessSource: (context: Context) => showMessage(context, parts, 'signedOut'),
      },
    },
    clientBasedCORS: () => false,
    renderError: (context: Context) => showMessage(context, parts, 'failed'),
    ttl: {
      AccessToken: HOUR,
      AuthorizationCode: 60,
      Grant: 24 * HOUR,
      IdToken: HOUR,
      Interaction: HOUR,
      Session: 24 * HOUR,
    },
  }
}

function describeClient(client: SignInClient): Record<string, unknown> {
  return {
    client_id: client.clientId,
    client_name: 'Concordia',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: client.callbackUrls,
    post_logout_redirect_uris: client.logoutUrls,
    scope: SCOPES.join(' '),
  }
}

function describeAccount(accounts: Accounts, subject: string) {
  const account = accounts.find(subject)
  if (account === undefined) return undefined
  const { email, name } = account
  return {
    accountId: subject,
    claims: () => ({ sub: subject, email, email_verified: true, ...(name === undefined ? {} : { name }) }),
  }
}

/** The portal is the only client and needs nobody's consent to know who signs in to it. */
async function grantWithoutAsking(context: Context): Promise<Grant | undefined> {
  const { client, provider, session } = context.oidc
  if (client === undefined || session === undefined) return undefined
  const grantId = session.grantIdFor(client.clientId)
  const before = grantId === undefined ? undefined : await provider.Grant.find(grantId)
  if (before !== undefined) return before
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope(SCOPES.join(' '))
  await grant.save()
  return grant
}

function showMessage(context: Context, parts: ConfigurationParts, kind: 'failed' | 'signedOut'): void {
  const language = languageOf(context.oidc.params?.['ui_locales'], context.req)
  const texts = SIGN_IN_TEXTS[language]
  const title = kind === 'failed' ? texts.errorTitle : texts.signOutTitle
  const body = messageView(title, texts[kind], `${parts.portal}/`, language)
  context.set(pageHeaders())
  context.body = documentOf({ language, title, body, stylesheet: `${parts.mount}/style.css` })
}
