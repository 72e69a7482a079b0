import { randomBytes } from 'node:crypto'
import { ID_PREFIX, type IdKind } from '../shared/ids.ts'

// Crockford's base 32 in lower case: no i, l, o, u, so that an id can be read aloud.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

export type NewId = (kind: IdKind) => string

/** Unguessable text of `length` characters, five bits each. */
export const randomText = (length: number): string =>
  [...randomBytes(length)].map((byte) => ALPHABET[byte % 32]).join('')

/** New id of a kind: prefix and 26 characters, 130 bits. */
export const newId: NewId = (kind) => `${ID_PREFIX[kind]}_${randomText(26)}`
