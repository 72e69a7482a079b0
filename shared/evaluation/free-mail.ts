/**
 * Domains at which anybody can have an address, so that sharing one says nothing. The region's and France's access
 * providers are here too.
 */
const FREE_MAIL: ReadonlySet<string> = new Set([
  'aol.com',
  'bbox.fr',
  'caribserve.net',
  'free.fr',
  'gmail.com',
  'gmx.com',
  'gmx.fr',
  'gmx.net',
  'googlemail.com',
  'hotmail.com',
  'hotmail.fr',
  'icloud.com',
  'laposte.net',
  'live.com',
  'live.fr',
  'mac.com',
  'mail.com',
  'me.com',
  'mediaserv.net',
  'msn.com',
  'neuf.fr',
  'numericable.fr',
  'orange.fr',
  'outlook.com',
  'outlook.fr',
  'proton.me',
  'protonmail.com',
  'sfr.fr',
  'telemnet.com',
  'wanadoo.fr',
  'yahoo.com',
  'yahoo.fr',
  'ymail.com',
  'zoho.com',
])

// Names reserved for documentation and tests (RFC 2606, RFC 6761) belong to nobody.
const RESERVED = /(^|\.)(example|test|invalid|localhost)$/u

/** Domain of an address that tells whom somebody works for, or undefined where it tells nothing. */
export function employerDomain(email: string): string | undefined {
  const domain = email
    .slice(email.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase()
  return domain === '' || FREE_MAIL.has(domain) || RESERVED.test(domain) ? undefined : domain
}
