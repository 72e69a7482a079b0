import { createHash } from 'node:crypto'
import type { Language } from '../../../shared/language.ts'

/** Somebody whom the sign-in page offers as a button. */
export interface SignInPerson {
  readonly email: string
  readonly name: string
  /** Roles in the portal; the first one says in which group they stand. None: applicants. */
  readonly roles: readonly string[]
  /** Who they are in the story. */
  readonly part: Readonly<Record<Language, string>>
}

/** Who signed in: what the provider tells the portal. */
interface Account {
  /** Stable per address, a UUID as Cognito's are. */
  readonly subject: string
  readonly email: string
  /** Absent for an address that only a code has proved. */
  readonly name: string | undefined
}

export interface Accounts {
  /** The account of an address; the same one each time, whatever the address's case. */
  ofEmail(email: string): Account
  find(subject: string): Account | undefined
}

export function createAccounts(people: readonly SignInPerson[]): Accounts {
  const known = new Map<string, Account>()
  return {
    ofEmail: (text) => {
      const email = text.trim().toLowerCase()
      const name = people.find((person) => person.email.toLowerCase() === email)?.name
      const account = { subject: subjectOf(email), email, name }
      known.set(account.subject, account)
      return account
    },
    find: (subject) => known.get(subject),
  }
}

/** A UUID of version 8 (RFC 9562: custom) made of the address's SHA-256. */
export function subjectOf(email: string): string {
  const hex = createHash('sha256').update(`sign-in ${email}`).digest('hex')
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-')
}
