import * as z from 'zod'
import { ROLES } from '../access/roles.ts'
import { idSchema } from '../ids.ts'
import { Instant } from '../instant.ts'
import { LANGUAGES } from '../language.ts'

export const Account = z
  .object({
    id: idSchema('account'),
    email: z.email(),
    name: z.string(),
    roles: z.array(z.enum(ROLES)),
    language: z.enum(LANGUAGES),
    createdAt: Instant,
    revision: z.int(),
  })
  .meta({ id: 'Account' })
export type Account = z.infer<typeof Account>
