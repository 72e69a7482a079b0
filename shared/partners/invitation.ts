import * as z from 'zod'
import { idSchema } from '../ids.ts'
import { Instant } from '../instant.ts'
import { LANGUAGES } from '../language.ts'
import { localizedText, textSchema } from '../text-schema.ts'
import { personal } from '../personal.ts'

/**
 * `open`: waits for an answer; ended by itself at `expiresAt` · `accepted`: the organisation is a partner · `declined`:
 * with the reason, if one was given · `withdrawn`: by the lead.
 */
const INVITATION_STATES = ['open', 'accepted', 'declined', 'withdrawn'] as const

/** What the lead writes to invite a partner. With neither an address nor an entry the lead passes the link on. */
export const NewInvitation = z.strictObject({
  email: personal(z.email().max(200)).optional(),
  /** Entry of the partner search that it answers: then the managers of the organisation behind it get the e-mail. */
  offerId: idSchema('offer').optional(),
  /** Whom the lead means, as the lead calls it. */
  organisationName: textSchema(200),
  /** Language in which the invitation opens, and the e-mail is written. */
  language: z.enum(LANGUAGES),
  message: textSchema(1000, { required: false }),
})
export type NewInvitation = z.infer<typeof NewInvitation>

export const Invitation = z
  .object({
    ...NewInvitation.shape,
    id: idSchema('invitation'),
    state: z.enum(INVITATION_STATES),
    /** Opens the invitation: the end of its link. Whoever holds it and signs in may accept. */
    token: z.string(),
    /** Organisation whose managers got it, where it answers an entry of the partner search. */
    organisationId: idSchema('organisation').optional(),
    invitedAt: Instant,
    invitedByName: personal(z.string()),
    /** When the e-mail was last asked for. */
    sentAt: Instant.optional(),
    expiresAt: Instant,
    answeredAt: Instant.optional(),
    /** Why it was declined. */
    reason: z.string().optional(),
  })
  .meta({ id: 'Invitation' })
export type Invitation = z.infer<typeof Invitation>

/** What whoever holds the link reads before signing in. */
export const OpenedInvitation = z
  .object({
    state: z.enum([...INVITATION_STATES, 'expired']),
    organisationName: z.string(),
    message: z.string(),
    language: z.enum(LANGUAGES),
    invitedByName: personal(z.string()),
    lead: z.string(),
    projectTitle: z.string(),
    callId: idSchema('call'),
    callTitle: localizedText(200),
    closesAt: Instant,
    timeZone: z.string(),
    expiresAt: Instant,
    /** For the person who accepted it: where to go. */
    dossierId: idSchema('dossier').optional(),
  })
  .meta({ id: 'OpenedInvitation' })
export type OpenedInvitation = z.infer<typeof OpenedInvitation>

/** Days that an invitation holds, from each sending. */
export const INVITATION_DAYS = 30
