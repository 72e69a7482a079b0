import * as z from 'zod'
import { DOSSIER_STATES } from '../../shared/access/life-cycle.ts'
import { Completion } from '../../shared/completion/completion.ts'
import { TerritoryCode } from '../../shared/calls/call.ts'
import { Decision } from '../../shared/decisions/decision.ts'
import { Document } from '../../shared/documents/document.ts'
import {
  Admissibility,
  Deletion,
  Partner,
  Receipt,
  StoredAnswer,
  Withdrawal,
} from '../../shared/dossiers/dossier.ts'
import { Confirmation } from '../../shared/partners/confirmation.ts'
import { Invitation } from '../../shared/partners/invitation.ts'
import { DETECTED_CONFLICTS } from '../../shared/evaluation/conflicts.ts'
import { ASSIGNMENT_STATES, CONFLICT_DECLARATIONS, Evaluation } from '../../shared/evaluation/evaluation.ts'

/** The dossier's own item: what every verb needs to know before it does anything. */
export const DossierHead = z.object({
  id: z.string(),
  callId: z.string(),
  formVersion: z.int(),
  state: z.enum(DOSSIER_STATES),
  revision: z.int(),
  createdAt: z.string(),
  createdBy: z.string(),
  reference: z.string().optional(),
  submittedAt: z.string().optional(),
  /** Head of the audit chain. */
  chain: z.object({ sequence: z.int(), hash: z.string() }),
  /** Copied from the answers at submission, for the call's table. */
  projectTitle: z.string(),
  requestedGrant: z.int(),
  totalCost: z.int(),
  lead: z.string(),
  territory: TerritoryCode,
  partnerTerritories: z.array(TerritoryCode),
  submissions: z.int(),
  /** The open request for completion: which papers it names, and until when. */
  completion: z
    .object({ number: z.int(), requestedAt: z.string(), dueAt: z.string(), papers: z.array(z.string()) })
    .optional(),
  admissibility: Admissibility.optional(),
  evaluationsAsked: z.int(),
  evaluationsDone: z.int(),
  score: z.number().optional(),
  range: z.number().optional(),
  isUnderThreshold: z.boolean().optional(),
  decisions: z.int(),
  /** Meeting that is being closed on it: nothing else changes it meanwhile. */
  heldBy: z.string().optional(),
  awardedAmount: z.int().optional(),
  withdrawal: Withdrawal.optional(),
  /** While the dossier is deleted and can be restored. */
  deletion: Deletion.optional(),
  /** Counts announced and removed papers: a submission freezes the papers that it read. */
  papers: z.int(),
  /** Set once a partner has confirmed: then every change is looked at (`partners/void-confirmations.ts`). */
  watchedFor: z.literal('confirmations').optional(),
})
export type DossierHead = z.infer<typeof DossierHead>

/**
 * Answers of a section; who may write, whether it is open and its form stand in the condition of each save, so that
 * saving is one write.
 */
export const SectionItem = z.object({
  id: z.string(),
  revision: z.int(),
  callId: z.string(),
  formVersion: z.int(),
  isOpen: z.boolean(),
  editors: z.set(z.string()),
  answers: z.record(z.string(), StoredAnswer),
  /** As of the dossier's own item. */
  watchedFor: z.literal('confirmations').optional(),
})
export type SectionItem = z.infer<typeof SectionItem>

export const Member = z.object({
  accountId: z.string(),
  relation: z.enum(['lead', 'partner']),
  partnerId: z.string(),
  /** As it was when the person joined. */
  name: z.string().optional(),
})
export type Member = z.infer<typeof Member>

export const AssignmentItem = z.object({
  dossierId: z.string(),
  callId: z.string(),
  evaluatorId: z.string(),
  evaluatorName: z.string(),
  state: z.enum(ASSIGNMENT_STATES),
  declaration: z.enum(CONFLICT_DECLARATIONS).optional(),
  note: z.string().optional(),
  assignedAt: z.string(),
  assignedBy: z.string(),
  total: z.number().optional(),
  /** What the portal saw after the assignment; it closed the dossier as a declared conflict does. */
  detected: z.enum(DETECTED_CONFLICTS).optional(),
})
export type AssignmentItem = z.infer<typeof AssignmentItem>

/** Who reads the dossier as the sample of a calibration round, while the round is open. */
export const CalibratorItem = z.object({
  evaluatorId: z.string(),
  callId: z.string(),
  number: z.int(),
  state: z.enum(['asked', 'declared', 'conflicted']),
  /** Whether names are withheld from this reader: by the call that they prepare, or by the sample's own. */
  isBlind: z.boolean().default(false),
})
export type CalibratorItem = z.infer<typeof CalibratorItem>

/** Conflicts of one person about a dossier that staff looked at and lifted, with the reason that they gave. */
export const ConflictLift = z.object({
  accountId: z.string(),
  kinds: z.array(z.enum(DETECTED_CONFLICTS)),
  reason: z.string(),
  liftedAt: z.string(),
  liftedBy: z.string(),
})
export type ConflictLift = z.infer<typeof ConflictLift>

/** A document with where its bytes are and whether the two checks (bytes, malware) have come back. */
export const DocumentItem = Document.extend({
  objectKey: z.string(),
  /** Version of the object that the checks are about, and that links name: the first that arrived. */
  versionId: z.string().optional(),
  announcedBy: z.string(),
  /** The store's name for the parts of a large file, while they arrive. */
  uploadId: z.string().optional(),
  /** Until when the last permission to send the bytes holds. */
  permittedUntil: z.string(),
  bytesChecked: z.boolean(),
  malwareChecked: z.boolean(),
})
export type DocumentItem = z.infer<typeof DocumentItem>

/** A frozen submission: where its canonical JSON stands in the records bucket, and its hash. */
export const SubmissionItem = z.object({
  number: z.int(),
  submittedAt: z.string(),
  submittedBy: z.string(),
  recordKey: z.string(),
  contentHash: z.string(),
  receipt: Receipt,
})
export type SubmissionItem = z.infer<typeof SubmissionItem>

export const AuditEventItem = z.object({
  sequence: z.int(),
  type: z.string(),
  at: z.string(),
  actor: z.string(),
  dossierId: z.string(),
  facts: z.record(z.string(), z.unknown()),
  previousHash: z.string(),
  hash: z.string(),
})

/** A dossier's partition, read whole. */
export interface DossierRecord {
  head: DossierHead
  partners: Partner[]
  /** Partners that left; their answers are kept for the case that they come back. */
  formerPartners: Partner[]
  invitations: Invitation[]
  confirmations: Confirmation[]
  members: Member[]
  sections: SectionItem[]
  documents: DocumentItem[]
  submissions: SubmissionItem[]
  completions: Completion[]
  assignments: AssignmentItem[]
  calibrators: CalibratorItem[]
  lifts: ConflictLift[]
  evaluations: Evaluation[]
  decisions: Decision[]
  events: z.infer<typeof AuditEventItem>[]
}

/** Kinds of items in a dossier's partition, with their schema: how an item is read back. */
export const DOSSIER_KINDS = {
  Dossier: DossierHead,
  Partner,
  FormerPartner: Partner,
  Invitation,
  Confirmation,
  Member,
  Section: SectionItem,
  Document: DocumentItem,
  Submission: SubmissionItem,
  Completion,
  Assignment: AssignmentItem,
  Calibrator: CalibratorItem,
  ConflictLift,
  Evaluation,
  Decision,
  AuditEvent: AuditEventItem,
} as const
