import * as oidc from 'openid-client'
import { actorOf, type Context } from '../context.ts'
import { findProvider } from './provider.ts'
import { endSession, endSessionsOf, type Session } from './session.store.ts'

/**
 * Where the browser goes to end the provider's own session too. Cognito has an address of its own for that; others
 * publish `end_session_endpoint`. The portal's session is over already, so a silent provider keeps nobody.
 */
async function providerSignOut({ config, log }: Context): Promise<string> {
  const home = `${config.portalUrl}/`
  if (config.oidcLogoutUrl) {
    const url = new URL(config.oidcLogoutUrl)
    url.searchParams.set('client_id', config.oidcClientId)
    url.searchParams.set('logout_uri', home)
    return url.href
  }
  const provider = await findProvider(config, log).catch(() => undefined)
  if (!provider?.serverMetadata().end_session_endpoint) return home
  return oidc.buildEndSessionUrl(provider, { post_logout_redirect_uri: home }).href
}

/** Ends the session that the request came with, if there is one. */
export async function signOut(context: Context, session: Session | undefined): Promise<{ goTo: string }> {
  if (session) await endSession(context, session)
  return { goTo: await providerSignOut(context) }
}

/** Ends every session of the account, on whatever device. */
export async function signOutEverywhere(context: Context): Promise<{ goTo: string }> {
  const { accountId } = actorOf(context)
  await endSessionsOf(context, accountId)
  context.log({ level: 'info', message: 'signed out everywhere', requestId: context.requestId, accountId })
  return { goTo: await providerSignOut(context) }
}
