import * as z from 'zod'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { findTextFault } from '../../shared/text.ts'
import { normalEmail } from './account.store.ts'

/** What the provider says of a person. Cognito's userinfo writes `"true"` where the standard has `true`. */
const Claims = z.object({
  email: z.email().max(254),
  email_verified: z.union([z.boolean(), z.enum(['true', 'false'])]).optional(),
  name: z.string().optional(),
})

/** A person as the provider knows them: an address that they read, and a name. */
export interface Person {
  email: string
  name: string
}

const MOST_CHARACTERS = 120

/** The name that the provider gives, or the part of the address before the sign. */
function nameOf(name: string | undefined, email: string): string {
  const wanted = name?.trim()
  const isUsable = wanted && !findTextFault(wanted, MOST_CHARACTERS)
  return isUsable ? wanted : (email.split('@')[0] ?? email).slice(0, MOST_CHARACTERS)
}

/** Reads the claims; throws `sign_in.email_unverified` where nobody proved to read mail at that address. */
export function personOf(claims: unknown): Person {
  const read = Claims.safeParse(claims)
  if (!read.success) throw new DomainError('sign_in.failed', { reason: 'no_email' })
  const { email, email_verified: isVerified, name } = read.data
  if (isVerified !== true && isVerified !== 'true') throw new DomainError('sign_in.email_unverified')
  const address = normalEmail(email)
  return { email: address, name: nameOf(name, address) }
}
