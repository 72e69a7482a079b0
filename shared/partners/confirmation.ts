import * as z from 'zod'
import { idSchema } from '../ids.ts'
import { Instant } from '../instant.ts'
import { personal } from '../personal.ts'

/** A partner vouches for the content of a dossier: who, when, in what capacity, and exactly what (its SHA-256). */
export const Confirmation = z.object({
  partnerId: idSchema('partner'),
  accountId: idSchema('account'),
  name: personal(z.string()),
  /** In what capacity: president, head teacher. */
  capacity: personal(z.string()),
  confirmedAt: Instant,
  /** SHA-256 of the canonical content (`functions/dossiers/content.ts`). */
  contentHash: z.string(),
})
export type Confirmation = z.infer<typeof Confirmation>

/** A confirmation as it is shown: it holds only while the content is the one that was confirmed. */
export const ShownConfirmation = Confirmation.omit({ accountId: true }).extend({ isValid: z.boolean() })
export type ShownConfirmation = z.infer<typeof ShownConfirmation>
