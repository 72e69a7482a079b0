import * as z from 'zod'
import { TerritoryCode } from '../calls/call.ts'
import { IDENTIFIER_SCHEMES } from '../identifiers.ts'
import { Day, Instant } from '../instant.ts'
import { localizedText } from '../text-schema.ts'

const Beneficiary = z.object({
  name: z.string(),
  identifiers: z.array(z.object({ scheme: z.enum(IDENTIFIER_SCHEMES), value: z.string() })),
  /** Absent in what was published elsewhere before. */
  territory: TerritoryCode.optional(),
  /** Euro cents of this beneficiary. */
  amount: z.int(),
})

/**
 * An award as it may be published: legal bodies, money, dates and the legal act. It has no room for anything personal
 * (reasons, conditions and comments are free texts and may name people, so they stay out).
 */
export const Award = z
  .object({
    reference: z.string(),
    projectTitle: z.string(),
    callCode: z.string().optional(),
    callTitle: localizedText(200, { required: false }).optional(),
    grantor: z.object({ name: z.string(), siret: z.string() }),
    legalAct: z.object({ number: z.string(), date: Day }),
    /** Euro cents, before the split between beneficiaries. */
    amount: z.int(),
    requested: z.int().optional(),
    /** In how many instalments it is paid; absent where the decision does not say. */
    instalments: z.int().min(1).optional(),
    beneficiaries: z.array(Beneficiary),
    /** Where the project takes place: territories of every partner, the lead's first. */
    territories: z.array(TerritoryCode),
    /** Since when it is public as it stands here. */
    changedAt: Instant,
  })
  .meta({ id: 'Award' })
export type Award = z.infer<typeof Award>
