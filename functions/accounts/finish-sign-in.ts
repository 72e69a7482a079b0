import * as oidc from 'openid-client'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Context } from '../context.ts'
import { personOf } from './claims.ts'
import { ensureAccount } from './ensure-account.ts'
import { findProvider } from './provider.ts'
import { startSession } from './session.store.ts'
import { takeAttempt, type SignInAttempt } from './sign-in-attempt.store.ts'
import { callbackUrl } from './start-sign-in.ts'

/** `secret` is absent where the person turned back at the provider. */
interface Finished {
  returnTo: string
  secret?: string
}

/** What the provider says of the person, once it took back the code. Userinfo is asked where the ID token is short. */
async function fetchClaims(context: Context, attempt: SignInAttempt, query: string): Promise<unknown> {
  const provider = await findProvider(context.config, context.log)
  const current = new URL(`${callbackUrl(context.config.portalUrl)}${query}`)
  const tokens = await oidc.authorizationCodeGrant(provider, current, {
    pkceCodeVerifier: attempt.codeVerifier,
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims) throw new Error('the provider gave no ID token')
  if (claims['email'] !== undefined && claims['email_verified'] !== undefined) return claims
  return { ...claims, ...(await oidc.fetchUserInfo(provider, tokens.access_token, claims.sub)) }
}

/** Anything that the provider, or somebody in its name, got wrong: told in one way outside, in full to the log. */
async function fetchClaimsOrRefuse(
  context: Context,
  attempt: SignInAttempt,
  query: string,
): Promise<unknown> {
  try {
    return await fetchClaims(context, attempt, query)
  } catch (error) {
    if (error instanceof DomainError) throw error
    const cause = error instanceof Error ? error.cause : undefined
    const facts = { error: String(error), ...(cause instanceof Error && { cause: cause.message }) }
    context.log({ level: 'warn', message: 'sign-in refused', requestId: context.requestId, ...facts })
    throw new DomainError('sign_in.failed')
  }
}

/**
 * Finishes signing in with what the provider sent back (`query`, with its question mark): checks state, nonce, PKCE
 * and the ID token, makes the account at the first time, starts a session and gives its secret.
 */
export async function finishSignIn(
  context: Context,
  { query, browserSecret }: { query: string; browserSecret: string | undefined },
): Promise<Finished> {
  const parameters = new URLSearchParams(query)
  const state = parameters.get('state')
  const attempt = state && browserSecret ? await takeAttempt(context, state, browserSecret) : undefined
  if (!attempt) throw new DomainError('sign_in.failed', { reason: 'no_attempt' })
  if (parameters.get('error') === 'access_denied') return { returnTo: attempt.returnTo }
  const person = personOf(await fetchClaimsOrRefuse(context, attempt, query))
  const account = await ensureAccount(context, person, attempt.language)
  const secret = await startSession(context, account.id)
  context.log({ level: 'info', message: 'signed in', requestId: context.requestId, accountId: account.id })
  return { returnTo: attempt.returnTo, secret }
}
