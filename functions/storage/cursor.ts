import type * as z from 'zod'
import { DomainError } from '../../shared/errors/domain-error.ts'

/** A place in a list as text for an address: opaque to its reader. */
export const writeCursor = (position: unknown): string =>
  Buffer.from(JSON.stringify(position)).toString('base64url')

/** The place that a cursor names. Throws `request.cursor` where it is none of this list's. */
export function readCursor<Schema extends z.ZodType>(schema: Schema, cursor: string): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    throw new DomainError('request.cursor', {}, 'cursor')
  }
}
