import * as oidc from 'openid-client'
import { sha256Hex } from '../../shared/canonical-json.ts'
import type { Language } from '../../shared/language.ts'
import type { Context } from '../context.ts'
import { findProvider } from './provider.ts'
import { safeReturnTo } from './return-to.ts'
import { keepAttempt } from './sign-in-attempt.store.ts'

/** Where the provider sends the person back; registered with it. */
export const callbackUrl = (portalUrl: string): string => `${portalUrl}/api/auth/callback`

/**
 * Starts signing in for the browser that holds `browserSecret`, and gives the provider's address to go to
 * (authorization code with PKCE, state and nonce; RFC 9700).
 */
export async function startSignIn(
  context: Context,
  input: { browserSecret: string; returnTo: string | undefined; language: Language },
): Promise<URL> {
  const { config, log } = context
  const provider = await findProvider(config, log)
  const attempt = {
    browserHash: sha256Hex(input.browserSecret),
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    codeVerifier: oidc.randomPKCECodeVerifier(),
    returnTo: safeReturnTo(input.returnTo, config.portalUrl),
    language: input.language,
  }
  await keepAttempt(context, attempt)
  return oidc.buildAuthorizationUrl(provider, {
    redirect_uri: callbackUrl(config.portalUrl),
    scope: 'openid email profile',
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(attempt.codeVerifier),
    code_challenge_method: 'S256',
    ui_locales: input.language,
    // Cognito's managed login reads this one.
    lang: input.language,
  })
}
