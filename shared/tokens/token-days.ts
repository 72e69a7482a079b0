/** How long a token may be made for, in days. Apart from the schemas, so that pages carry no schema library. */
export const TOKEN_DAYS = [30, 90, 180, 365] as const

/** How a token stands: it works, its time has passed, or somebody took it back. */
export function stateOfToken(
  token: { expiresAt: string; revokedAt?: string | undefined },
  now: string,
): 'valid' | 'expired' | 'revoked' {
  if (token.revokedAt !== undefined) return 'revoked'
  return Date.parse(token.expiresAt) <= Date.parse(now) ? 'expired' : 'valid'
}
