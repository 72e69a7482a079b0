import type { accountsApi } from '../../shared/accounts/api.ts'
import type { Handlers, Request } from '../api/implement.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { actorOf } from '../context.ts'
import { randomText } from '../new-id.ts'
import { findAccount } from './account.store.ts'
import { changeOwnAccount } from './change-own-account.ts'
import { clearCookie, readCookie, writeCookie } from './cookies.ts'
import { finishSignIn } from './finish-sign-in.ts'
import { listAccounts } from './list-accounts.ts'
import { endSession } from './session.store.ts'
import { setRoles } from './set-roles.ts'
import { ATTEMPT_SECONDS } from './sign-in-attempt.store.ts'
import { signOut, signOutEverywhere } from './sign-out.ts'
import { startSignIn } from './start-sign-in.ts'

type Raw = Request<'GET /me'>['raw']

const sessionOf = (raw: Raw) => {
  const session = raw.get('session')
  return session.state === 'running' ? session.session : undefined
}

async function startSignInRoute({ context, query, raw }: Request<'GET /auth/sign-in'>): Promise<Response> {
  const browserSecret = readCookie(raw, '__Host-sign-in') ?? randomText(52)
  const { returnTo, language = context.language } = query
  const goTo = await startSignIn(context, { browserSecret, returnTo, language })
  writeCookie(raw, '__Host-sign-in', browserSecret, ATTEMPT_SECONDS)
  return raw.redirect(goTo.href)
}

/** Somebody who is signed in and comes back to an address that was used already is where they wanted to be. */
const isComingBack = (error: unknown, raw: Raw) =>
  error instanceof DomainError && error.facts['reason'] === 'no_attempt' && sessionOf(raw) !== undefined

/** A new session for each sign-in: one that the browser held before ends, so that none can be planted. */
async function finishSignInRoute({ context, raw }: Request<'GET /auth/callback'>): Promise<Response> {
  const { returnTo, secret } = await finishSignIn(context, {
    query: new URL(raw.req.url).search,
    browserSecret: readCookie(raw, '__Host-sign-in'),
  }).catch((error: unknown) => {
    if (isComingBack(error, raw)) return { returnTo: '/', secret: undefined }
    throw error
  })
  if (secret !== undefined) {
    const before = sessionOf(raw)
    if (before) await endSession(context, before)
    writeCookie(raw, '__Host-session', secret)
  }
  return raw.redirect(context.config.portalUrl + returnTo)
}

/** Forgets what this instance knows of the account, so that its next request here sees the change at once. */
function forget(raw: Raw, accountId: string | undefined): void {
  if (accountId !== undefined) raw.get('sessions').forget(accountId)
}

export const accountsRoutes: Handlers<keyof typeof accountsApi> = {
  'GET /auth/sign-in': startSignInRoute,
  'GET /auth/callback': finishSignInRoute,
  'POST /auth/sign-out': async ({ context, raw }) => {
    const answer = await signOut(context, sessionOf(raw))
    forget(raw, context.actor?.accountId)
    clearCookie(raw, '__Host-session')
    return answer
  },
  'POST /auth/sign-out-everywhere': async ({ context, raw }) => {
    const answer = await signOutEverywhere(context)
    forget(raw, context.actor?.accountId)
    clearCookie(raw, '__Host-session')
    return answer
  },
  'GET /me': async ({ context }) => {
    const account = context.actor && (await findAccount(context.table, context.actor.accountId))
    return { account: account ?? null, now: context.receivedAt }
  },
  'PATCH /me': async ({ context, body, raw }) => {
    const account = await changeOwnAccount(context, body)
    forget(raw, actorOf(context).accountId)
    return account
  },
  'GET /accounts': ({ context, query }) => listAccounts(context, query),
  'PUT /accounts/:accountId/roles': async ({ context, params, body, raw }) => {
    const account = await setRoles(context, { accountId: params.accountId, roles: body.roles })
    forget(raw, account.id)
    return account
  },
}
