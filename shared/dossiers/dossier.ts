import * as z from 'zod'
import { DOSSIER_STATES } from '../access/life-cycle.ts'
import { Completion } from '../completion/completion.ts'
import { TerritoryCode } from '../calls/call.ts'
import { Decision } from '../decisions/decision.ts'
import { Document } from '../documents/document.ts'
import { IDENTIFIER_SCHEMES } from '../identifiers.ts'
import { idSchema } from '../ids.ts'
import { ShownConfirmation } from '../partners/confirmation.ts'
import { Invitation } from '../partners/invitation.ts'
import { Instant } from '../instant.ts'
import { localizedText } from '../text-schema.ts'
import { LEGAL_FORMS } from '../organisations/legal-forms.ts'
import { personal } from '../personal.ts'

/** An answer as it travels; what it must be is said by its field (`calls/answers.ts`). */
export const AnswerValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()).max(60),
  // Money, a period, an indicator: which parts it has is said by the field.
  z.record(z.string().max(40), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  z.null(),
])

/** An answer with the count of its changes: who writes names the revision that they saw. */
export const StoredAnswer = z.object({
  value: AnswerValue,
  revision: z.int(),
  savedAt: Instant,
  /** Account that wrote it; evaluators are not told. */
  savedBy: idSchema('account').optional(),
})
export type StoredAnswer = z.infer<typeof StoredAnswer>

export const DossierSection = z.object({
  /** Section key (`calls/section-key.ts`): the section's id, with the partner where each partner answers. */
  id: z.string(),
  /** Counts every change of the section; its ETag. */
  revision: z.int(),
  answers: z.record(z.string(), StoredAnswer),
  /** Whether this reader may write in it now. */
  mayWrite: z.boolean(),
})
export type DossierSection = z.infer<typeof DossierSection>

/** An organisation's part in a dossier, with its name and number as they were when it joined. */
export const Partner = z.object({
  id: idSchema('partner'),
  role: z.enum(['lead', 'partner']),
  organisationId: idSchema('organisation'),
  name: z.string(),
  territory: TerritoryCode,
  legalForm: z.enum(LEGAL_FORMS),
  identifier: z.object({ scheme: z.enum(IDENTIFIER_SCHEMES), value: z.string() }),
})
export type Partner = z.infer<typeof Partner>

/** What the law makes the service send on submission (CRPA L112-11, R112-11-1). */
export const Receipt = z.object({
  reference: z.string(),
  receivedAt: Instant,
  timeZone: z.string(),
  callTitle: localizedText(200),
  projectTitle: z.string(),
  applicant: z.string(),
  requestedGrant: z.int(),
  /** SHA-256 of the frozen submission. */
  contentHash: z.string(),
  documents: z.array(z.object({ name: z.string(), size: z.int(), sha256: z.string() })),
  service: z.object({
    name: localizedText(200),
    postalAddress: z.string(),
    email: z.string(),
    telephone: z.string(),
  }),
  /** Of a completed dossier: when it was first received. The time limit starts again with `receivedAt`. */
  firstReceivedAt: Instant.optional(),
  /** Day on which silence means rejection, if the dossier is complete. */
  silenceMeansRejectionOn: z.string(),
  appeal: z.object({ court: localizedText(400), months: z.int() }),
})
export type Receipt = z.infer<typeof Receipt>

/** Something that happened, for the timeline of the reader. */
export const TimelineEntry = z.object({
  type: z.string(),
  at: Instant,
  facts: z.record(z.string(), z.unknown()),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>

export const Admissibility = z.object({ admissible: z.boolean(), reasons: z.string(), declaredAt: Instant })
export type Admissibility = z.infer<typeof Admissibility>

export const Withdrawal = z.object({ reasons: z.string(), withdrawnAt: Instant })

/** A deleted draft: who deleted it, and until when it can be restored. */
export const Deletion = z.object({
  deletedAt: Instant,
  deletedBy: personal(z.string()),
  restorableUntil: Instant,
})

/** A dossier as one reader may see it; `may` lists what this reader can do now. */
export const Dossier = z
  .object({
    id: idSchema('dossier'),
    callId: idSchema('call'),
    formVersion: z.int(),
    reference: z.string().optional(),
    state: z.enum(DOSSIER_STATES),
    createdAt: Instant,
    submittedAt: Instant.optional(),
    revision: z.int(),
    partners: z.array(Partner),
    /** Who writes for which partner; for the dossier's own people alone. */
    people: z.array(
      z.object({
        accountId: idSchema('account'),
        partnerId: idSchema('partner'),
        name: personal(z.string()),
      }),
    ),
    /** For the dossier's own people alone, with the links. */
    invitations: z.array(Invitation),
    confirmations: z.array(ShownConfirmation),
    /** SHA-256 of the content as it stands: what a partner confirms. For the dossier's own people. */
    contentHash: z.string().optional(),
    sections: z.array(DossierSection),
    documents: z.array(Document),
    receipt: Receipt.optional(),
    /** How often it was submitted. */
    submissions: z.int(),
    /** The latest request for completion. */
    completion: Completion.optional(),
    admissibility: Admissibility.optional(),
    withdrawal: Withdrawal.optional(),
    deletion: Deletion.optional(),
    decision: Decision.optional(),
    timeline: z.array(TimelineEntry),
    /** Permissions of this reader in this state (`access/permissions.ts`). */
    may: z.array(z.string()),
  })
  .meta({ id: 'Dossier' })
export type Dossier = z.infer<typeof Dossier>

/** Row of « my dossiers ». */
export const MyDossier = z
  .object({
    id: idSchema('dossier'),
    callId: idSchema('call'),
    callTitle: localizedText(200),
    closesAt: Instant,
    timeZone: z.string(),
    reference: z.string().optional(),
    projectTitle: z.string(),
    organisation: z.string(),
    state: z.enum(DOSSIER_STATES),
    createdAt: Instant,
    submittedAt: Instant.optional(),
    deletion: Deletion.optional(),
    /** Whether this reader can restore it. */
    isRestorable: z.boolean().optional(),
  })
  .meta({ id: 'MyDossier' })
export type MyDossier = z.infer<typeof MyDossier>

/** Row of a call's table: only what the index projects. */
export const DossierRow = z
  .object({
    id: idSchema('dossier'),
    reference: z.string(),
    state: z.enum(DOSSIER_STATES),
    projectTitle: z.string(),
    lead: z.string(),
    territory: TerritoryCode,
    partnerTerritories: z.array(TerritoryCode),
    requestedGrant: z.int(),
    totalCost: z.int(),
    submittedAt: Instant,
    /** Of an incomplete dossier: until when it can be completed. */
    completionDueAt: Instant.optional(),
    /** Mean points out of 100, from the first submitted evaluation on. */
    score: z.number().optional(),
    evaluationsDone: z.int(),
    evaluationsAsked: z.int(),
    awardedAmount: z.int().optional(),
  })
  .meta({ id: 'DossierRow' })
export type DossierRow = z.infer<typeof DossierRow>
