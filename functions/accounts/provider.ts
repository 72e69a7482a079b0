import * as oidc from 'openid-client'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Config } from '../config.ts'

type Wanted = Pick<Config, 'oidcIssuer' | 'oidcClientId'>

const KEPT_FOR_MILLISECONDS = 3600_000
const TIMEOUT_SECONDS = 10

// What an issuer publishes about itself is the same for every request of an instance.
const known = new Map<string, { found: Promise<oidc.Configuration>; at: number }>()

const isLoopback = ({ hostname }: URL) => ['localhost', '127.0.0.1', '[::1]'].includes(hostname)

async function discover({ oidcIssuer, oidcClientId }: Wanted): Promise<oidc.Configuration> {
  const issuer = new URL(oidcIssuer)
  const isPlain = issuer.protocol === 'http:'
  if (isPlain && !isLoopback(issuer)) throw new Error(`the issuer ${oidcIssuer} is not on HTTPS`)
  return oidc.discovery(issuer, oidcClientId, undefined, oidc.None(), {
    timeout: TIMEOUT_SECONDS,
    // The ID token's signature is checked too, and not only the connection that it came by.
    execute: [oidc.enableNonRepudiationChecks, ...(isPlain ? [oidc.allowInsecureRequests] : [])],
  })
}

/**
 * What the OpenID provider publishes about itself, read at most once an hour. Throws `sign_in.unavailable` where the
 * provider does not answer; the next request asks again.
 */
export async function findProvider(wanted: Wanted, log: (entry: Record<string, unknown>) => void) {
  const key = `${wanted.oidcIssuer} ${wanted.oidcClientId}`
  const before = known.get(key)
  const isFresh = before && Date.now() - before.at < KEPT_FOR_MILLISECONDS
  const entry = isFresh ? before : { found: discover(wanted), at: Date.now() }
  known.set(key, entry)
  try {
    return await entry.found
  } catch (error) {
    known.delete(key)
    log({ level: 'error', message: 'the OpenID provider does not answer', error: String(error) })
    throw new DomainError('sign_in.unavailable')
  }
}
