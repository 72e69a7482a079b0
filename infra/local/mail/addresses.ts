import { SesError } from './ses-error.ts'

/** Local parts and domains that SES takes: ASCII only, the domain in punycode (SES Developer Guide, SendEmail). */
const ADDRESS =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i
const LONGEST = 320

/** What stands between the angle brackets, or the whole text; unchecked. */
export function addressIn(mailbox: string): string {
  return (/<([^<>]*)>\s*$/.exec(mailbox)?.[1] ?? mailbox).trim()
}

/** The plain address of `Name <a@b.example>` or `a@b.example`, its case kept. Throws `BadRequestException`. */
export function plainAddress(mailbox: string): string {
  const named = /^(?:"(?:[^"\\]|\\.)*"|[^"<>,;:@]*)\s*<([^<>]*)>$/.exec(mailbox.trim())
  const address = named?.[1] ?? mailbox.trim()
  if ([...mailbox].some((character) => character < ' ' || character > '~')) {
    throw new SesError('BadRequestException', `Address holds characters that are not ASCII: ${mailbox}`)
  }
  if (!address.includes('@')) throw new SesError('BadRequestException', "Missing final '@domain'")
  if (address.length > LONGEST || !ADDRESS.test(address)) {
    throw new SesError('BadRequestException', `Illegal address: ${mailbox}`)
  }
  return address
}

/** True if the address, or its domain, is among the verified identities. SES compares them without case. */
export function isVerified(address: string, identities: readonly string[]): boolean {
  const [, domain = ''] = address.toLowerCase().split('@')
  return identities.some((identity) => {
    const known = identity.toLowerCase()
    return known === address.toLowerCase() || known === domain || domain.endsWith(`.${known}`)
  })
}
