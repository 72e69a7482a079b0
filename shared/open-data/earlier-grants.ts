import * as z from 'zod'
import { idSchema } from '../ids.ts'
import { Day } from '../instant.ts'

/** A public award to an organisation, of this portal or brought along from a published file. */
export const EarlierGrant = z.object({
  reference: z.string(),
  projectTitle: z.string(),
  grantor: z.string(),
  legalAct: z.object({ number: z.string(), date: Day }),
  /** Euro cents of this organisation. */
  amount: z.int(),
})
export type EarlierGrant = z.infer<typeof EarlierGrant>

/** What the public knows that an organisation of a dossier received before, the latest first. */
export const PartnerGrants = z
  .object({
    partnerId: idSchema('partner'),
    name: z.string(),
    /** Whether it has a number of a public register: without one nothing can be found. */
    hasNumber: z.boolean(),
    grants: z.array(EarlierGrant),
  })
  .meta({ id: 'PartnerGrants' })
export type PartnerGrants = z.infer<typeof PartnerGrants>
