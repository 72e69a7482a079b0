import * as z from 'zod'
import { TerritoryCode } from '../calls/call.ts'
import { idSchema } from '../ids.ts'
import { Day, Instant } from '../instant.ts'
import { LEGAL_FORMS } from '../organisations/legal-forms.ts'
import { textSchema } from '../text-schema.ts'
import { OFFER_KINDS, OFFER_THEMES, WORKING_LANGUAGES } from './terms.ts'

export const NewOffer = z.strictObject({
  kind: z.enum(OFFER_KINDS),
  theme: z.enum(OFFER_THEMES),
  languages: z.array(z.enum(WORKING_LANGUAGES)).min(1, { error: 'offer.language' }),
  title: textSchema(120),
  text: textSchema(800),
  /** Last day on which it is shown. */
  validUntil: Day,
})
export type NewOffer = z.infer<typeof NewOffer>

/** What everybody who has signed in sees: of the organisation its name, place and kind, and no person. */
export const Offer = z
  .object({
    ...NewOffer.shape,
    id: idSchema('offer'),
    organisation: z.object({
      id: idSchema('organisation'),
      name: z.string(),
      territory: TerritoryCode,
      legalForm: z.enum(LEGAL_FORMS),
    }),
    publishedAt: Instant,
    /** Counts its changes; what `If-Match` names. */
    revision: z.int(),
  })
  .meta({ id: 'Offer' })
export type Offer = z.infer<typeof Offer>

const Side = z.object({ organisationId: idSchema('organisation'), name: z.string() })

/** A line of an organisation's list of conversations. */
export const ConversationRow = z.object({
  id: idSchema('conversation'),
  title: z.string(),
  /** Name of the other organisation. */
  other: z.string(),
  lastAt: Instant,
  /** Whether the last word is the own organisation's. */
  isAnswered: z.boolean(),
})
export type ConversationRow = z.infer<typeof ConversationRow>

export const ConversationMessage = z.object({
  number: z.int(),
  organisationId: idSchema('organisation'),
  author: z.string(),
  text: z.string(),
  at: Instant,
})
export type ConversationMessage = z.infer<typeof ConversationMessage>

/** Two organisations that write to each other about an entry. No address is in it. */
export const Conversation = z
  .object({
    id: idSchema('conversation'),
    offerId: idSchema('offer'),
    title: z.string(),
    /** Who wrote first, and whose entry it is. */
    asking: Side,
    asked: Side,
    startedAt: Instant,
    messages: z.array(ConversationMessage),
  })
  .meta({ id: 'Conversation' })
export type Conversation = z.infer<typeof Conversation>

export const NewMessage = z.strictObject({ text: textSchema(3000) })
