import * as z from 'zod'
import { SCOPE_NAMES } from '../access/scopes.ts'
import { idSchema } from '../ids.ts'
import { Instant } from '../instant.ts'
import { textSchema } from '../text-schema.ts'
import { TOKEN_DAYS } from './token-days.ts'
import { personal } from '../personal.ts'

const Scopes = z.array(z.enum(SCOPE_NAMES))

/** A token of one of the service's own systems, without its secret, which only its holder has. */
export const ApiToken = z
  .object({
    id: idSchema('token'),
    name: z.string(),
    scopes: Scopes,
    createdAt: Instant,
    createdBy: personal(z.string()),
    createdByName: personal(z.string()),
    expiresAt: Instant,
    /** Kept to the hour. */
    lastUsedAt: Instant.optional(),
    revokedAt: Instant.optional(),
    revokedByName: personal(z.string()).optional(),
  })
  .meta({ id: 'ApiToken' })
export type ApiToken = z.infer<typeof ApiToken>

export const NewToken = z.strictObject({
  name: textSchema(80),
  scopes: Scopes.min(1),
  validDays: z.literal(TOKEN_DAYS),
})
export type NewToken = z.infer<typeof NewToken>
