import * as z from 'zod'
import { ROLES } from '../access/roles.ts'
import { idSchema } from '../ids.ts'
import { Instant } from '../instant.ts'
import { LANGUAGES } from '../language.ts'
import { personal } from '../personal.ts'

export const Account = z
  .object({
    id: idSchema('account'),
    email: personal(z.email()),
    name: personal(z.string()),
    roles: z.array(z.enum(ROLES)),
    language: z.enum(LANGUAGES),
    /** Whether reminders of unfinished drafts and of evaluations that are left are sent; yes where nothing was chosen. */
    isReminded: z.boolean().optional(),
    createdAt: Instant,
    /** When its owner closed it; what stays is its id. */
    closedAt: Instant.optional(),
    revision: z.int(),
  })
  .meta({ id: 'Account' })
export type Account = z.infer<typeof Account>
