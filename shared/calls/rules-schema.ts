import * as z from 'zod'
import { Day } from '../instant.ts'
import { Amount } from '../money-schema.ts'
import { LEGAL_FORMS } from '../organisations/legal-forms.ts'
import { TerritoryCode } from '../territory-schema.ts'
import { localizedText } from '../text-schema.ts'

const Territories = z.array(TerritoryCode).max(31)
const LegalForms = z.array(z.enum(LEGAL_FORMS)).max(LEGAL_FORMS.length)
const Count = z.int().min(1).max(20)

/** How many organisations, the lead among them, come from some territories (absent: from anywhere). */
const CompositionClause = z.strictObject({
  /** The service's own words for the clause; without them the portal says it. */
  label: localizedText(300, { required: false }).optional(),
  territories: Territories.optional(),
  minimum: Count.optional(),
  maximum: Count.optional(),
})
export type CompositionClause = z.infer<typeof CompositionClause>

/** Rules of a call, each absent where the call has no such rule; judged by `rules.ts`. Amounts are euro cents. */
export const CallRules = z.strictObject({
  leadTerritories: Territories.optional(),
  partnerTerritories: Territories.optional(),
  leadLegalForms: LegalForms.optional(),
  partnerLegalForms: LegalForms.optional(),
  composition: z.array(CompositionClause).max(10).optional(),
  lowestGrant: Amount.optional(),
  highestGrant: Amount.optional(),
  /** Least share of the total cost that the partners of the other side bring, in basis points. */
  leastForeignShare: z.int().min(1).max(10_000).optional(),
  earliestStart: Day.optional(),
  latestEnd: Day.optional(),
  /** Months. */
  longestDuration: z.int().min(1).max(120).optional(),
  /** A lead with an earlier grant that has been unsettled for more years than this when the call closes is excluded. */
  unsettledGrantYears: z.int().min(0).max(20).optional(),
  /** Associations and foundations sign the contrat d'engagement républicain (décret 2021-1947), for any amount. */
  republicanContract: z.literal(true).optional(),
  /** Highest aid of a single undertaking over three rolling years, this grant included (Regulation (EU) 2023/2831). */
  deMinimisCeiling: Amount.optional(),
  /** Day by which the service decides, where later than two months after submission (CRPA L231-4). */
  decisionBy: Day.optional(),
})
export type CallRules = z.infer<typeof CallRules>

/** Whom a paper is asked of: every condition given must fit, and one of its values is enough. */
export const AskedOf = z.strictObject({
  legalForms: LegalForms.optional(),
  territories: Territories.optional(),
  roles: z
    .array(z.enum(['lead', 'partner']))
    .max(2)
    .optional(),
})
export type AskedOf = z.infer<typeof AskedOf>
