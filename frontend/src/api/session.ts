import { createSignal } from 'solid-js'
import { couldBeAllowed, type Permission } from '../../../shared/access/permissions.ts'
import type { Account } from '../../../shared/accounts/account.ts'
import { call, onSessionEnd } from './client.ts'
import { noteServerTime } from './clock.ts'

/**
 * Who is signed in. `expired` keeps the account: pages stay open with everything typed in them, and a banner offers
 * to sign in again.
 */
export type Session =
  | { state: 'loading' }
  | { state: 'unknown'; error: unknown }
  | { state: 'visitor' }
  | { state: 'signedIn'; account: Account }
  | { state: 'expired'; account: Account }

const [session, setSession] = createSignal<Session>({ state: 'loading' })
export { session }

/** Asks the API who is signed in. */
export async function loadSession(): Promise<void> {
  try {
    const { account, now } = await call('GET /me')
    noteServerTime(now)
    reloadForSomebodyElse(account)
    setSession((before) => {
      if (account) return { state: 'signedIn', account }
      return before.state === 'signedIn' || before.state === 'expired'
        ? { state: 'expired', account: before.account }
        : { state: 'visitor' }
    })
  } catch (error) {
    // Somebody who is known stays known while the line is down.
    setSession((before) =>
      before.state === 'loading' || before.state === 'unknown' ? { state: 'unknown', error } : before,
    )
  }
}

/** Another person signed in (in another tab, say): nothing of the one before may stay on the screen. */
function reloadForSomebodyElse(found: Account | null): void {
  const known = account()
  if (found && known && found.id !== known.id) window.location.reload()
}

/** The account in use, also while its session has expired. */
export function account(): Account | undefined {
  const current = session()
  return current.state === 'signedIn' || current.state === 'expired' ? current.account : undefined
}

/** Replaces the account after the person changed it. */
export const setAccount = (changed: Account): Session => setSession({ state: 'signedIn', account: changed })

/** Whether this person could do something for some dossier: what navigation and pages are drawn by. */
export const could = (permission: Permission): boolean =>
  couldBeAllowed(permission, { signedIn: account() !== undefined, roles: account()?.roles ?? [] })

/** Marks the session as ended when any request says so, and looks again when the person comes back to the page. */
export function watchSession(): () => void {
  const stop = onSessionEnd(() =>
    setSession((before) =>
      before.state === 'signedIn' ? { state: 'expired', account: before.account } : before,
    ),
  )
  const look = () => {
    if (document.visibilityState === 'visible' && session().state === 'expired') void loadSession()
  }
  document.addEventListener('visibilitychange', look)
  window.addEventListener('focus', look)
  return () => {
    stop()
    document.removeEventListener('visibilitychange', look)
    window.removeEventListener('focus', look)
  }
}

/** Ends the session (here or everywhere) and leaves for where the provider ends its own. */
export async function signOut(scope: 'here' | 'everywhere'): Promise<void> {
  const { goTo } =
    scope === 'here' ? await call('POST /auth/sign-out') : await call('POST /auth/sign-out-everywhere')
  const { forgetAllFiles } = await import('../ui/kept-files.ts')
  forgetAllFiles()
  window.location.assign(goTo)
}
