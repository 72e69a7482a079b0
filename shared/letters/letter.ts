import * as z from 'zod'
import { Instalment, LegalAct, NewDecision } from '../decisions/decision.ts'
import { OUTCOMES } from '../decisions/outcomes.ts'
import { idSchema } from '../ids.ts'
import { Instant } from '../instant.ts'
import { localizedText } from '../text-schema.ts'
import { TerritoryCode } from '../territory-schema.ts'
import { DISTANCES } from './letter-facts.ts'
import { LETTER_LANGUAGES, LETTER_LIMITS } from './letter-languages.ts'
import { RETURN_KINDS } from './mail-returns.ts'
import { personal } from '../personal.ts'

/** Judged by `findLetterFaults`, which tells the place of each fault; here only what bounds a request. */
export const LetterTextContent = z.strictObject({
  subject: z.string().max(2 * LETTER_LIMITS.subject),
  body: z.string().max(2 * LETTER_LIMITS.body),
})

/** A letter's text of a call in one language: the staff's own, or none, where the house's standard text stands. */
export const CallLetterText = z
  .object({
    outcome: z.enum(OUTCOMES),
    language: z.enum(LETTER_LANGUAGES),
    /** Null: the standard text. */
    text: LetterTextContent.nullable(),
    /** Counts changes; 0 where nobody ever wrote one. */
    revision: z.int(),
    changedAt: Instant.optional(),
    changedByName: personal(z.string()).optional(),
  })
  .meta({ id: 'CallLetterText' })
export type CallLetterText = z.infer<typeof CallLetterText>

/** A letter that was made: frozen bytes by their hash. */
export const Letter = z
  .object({
    dossierId: idSchema('dossier'),
    decisionId: idSchema('decision'),
    outcome: z.enum(OUTCOMES),
    language: z.enum(LETTER_LANGUAGES),
    madeAt: Instant,
    /** Bytes and SHA-256 of the PDF. */
    size: z.int(),
    sha256: z.string(),
  })
  .meta({ id: 'Letter' })
export type Letter = z.infer<typeof Letter>

/** What came back of an e-mail, and what the mail server at the other end said of it. */
export const MailReturn = z.object({
  kind: z.enum(RETURN_KINDS),
  at: Instant,
  /** As the other server wrote it: `smtp; 550 5.1.1 user unknown`. Absent where it wrote nothing. */
  reason: personal(z.string()).optional(),
})
export type MailReturn = z.infer<typeof MailReturn>

/** An e-mail about a letter: to whom, whether the mail service took it, and what came back of it. */
export const LetterMail = z.object({
  accountId: idSchema('account'),
  name: personal(z.string()),
  acceptedAt: Instant,
  /** Absent where nothing came back: it arrived, as far as anybody can tell. */
  returned: MailReturn.optional(),
})
export type LetterMail = z.infer<typeof LetterMail>

/** A letter as the service follows it. */
export const FollowedLetter = z.object({
  dossierId: idSchema('dossier'),
  reference: z.string(),
  lead: z.string(),
  projectTitle: z.string(),
  outcome: z.enum(OUTCOMES),
  /** Absent while it is being made. */
  letter: Letter.optional(),
  mails: z.array(LetterMail),
  openedAt: Instant.optional(),
  openedByName: personal(z.string()).optional(),
})
export type FollowedLetter = z.infer<typeof FollowedLetter>

/** What a letter about a dossier would tell, and the decision where one was recorded. */
export const LetterPreview = z.object({
  facts: z.object({
    applicant: z.string(),
    territory: TerritoryCode,
    reference: z.string(),
    projectTitle: z.string(),
    callTitle: localizedText(200),
    requestedGrant: z.int(),
    service: z.object({
      name: localizedText(200),
      postalAddress: z.string(),
      email: z.string(),
      telephone: z.string(),
    }),
    appeal: z.object({
      court: localizedText(400),
      months: z.int(),
      distance: z.enum(DISTANCES),
      localMonths: z.int(),
    }),
    silenceMonths: z.int(),
  }),
  decided: NewDecision.strip()
    .extend({ schedule: z.array(Instalment).optional(), replaced: LegalAct.optional() })
    .optional(),
})
