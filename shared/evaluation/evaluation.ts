import * as z from 'zod'
import { DOSSIER_STATES } from '../access/life-cycle.ts'
import { idSchema } from '../ids.ts'
import { Day, Instant } from '../instant.ts'
import { Amount } from '../money-schema.ts'
import { localizedText, textSchema } from '../text-schema.ts'
import { DETECTED_CONFLICTS } from './conflicts.ts'
import { personal } from '../personal.ts'

/** `none`: may read and score · `conflict`: closed to this evaluator · `askStaff`: closed until staff answer. */
export const CONFLICT_DECLARATIONS = ['none', 'conflict', 'askStaff'] as const
export type ConflictDeclaration = (typeof CONFLICT_DECLARATIONS)[number]

export const ASSIGNMENT_STATES = ['assigned', 'declared', 'conflicted', 'submitted'] as const

/** Who evaluates what, as staff see it. */
export const Assignment = z
  .object({
    dossierId: idSchema('dossier'),
    evaluatorId: idSchema('account'),
    evaluatorName: personal(z.string()),
    state: z.enum(ASSIGNMENT_STATES),
    declaration: z.enum(CONFLICT_DECLARATIONS).optional(),
    note: z.string().optional(),
    /** What the portal saw after the assignment. */
    detected: z.enum(DETECTED_CONFLICTS).optional(),
    assignedAt: Instant,
    /** Weighted points out of 100, once submitted. */
    total: z.number().optional(),
  })
  .meta({ id: 'Assignment' })
export type Assignment = z.infer<typeof Assignment>

/** Row of « my evaluations »: before the declaration it tells enough to see a conflict, and nothing more. */
export const MyAssignment = z
  .object({
    dossierId: idSchema('dossier'),
    callId: idSchema('call'),
    callTitle: localizedText(200),
    reference: z.string(),
    projectTitle: z.string(),
    organisations: z.array(z.string()),
    dossierState: z.enum(DOSSIER_STATES),
    state: z.enum(ASSIGNMENT_STATES),
    assignedAt: Instant,
    /** Last day on which the call's evaluations are expected. */
    dueOn: Day.optional(),
  })
  .meta({ id: 'MyAssignment' })
export type MyAssignment = z.infer<typeof MyAssignment>

const Score = z.strictObject({
  score: z.number().min(0).max(10).nullable(),
  comment: textSchema(4000, { required: false }),
})

/** What an evaluator writes; everything may be empty until it is submitted. */
export const EvaluationContent = z.strictObject({
  scores: z.record(z.string(), Score),
  recommendation: z.enum(['fund', 'fundWithConditions', 'reject']).nullable(),
  recommendedAmount: Amount.nullable(),
  commentToCommittee: textSchema(6000, { required: false }),
  commentToApplicant: textSchema(6000, { required: false }),
})
export type EvaluationContent = z.infer<typeof EvaluationContent>

export const Evaluation = EvaluationContent.strip()
  .extend({
    id: idSchema('evaluation'),
    dossierId: idSchema('dossier'),
    evaluatorId: idSchema('account'),
    evaluatorName: personal(z.string()),
    revision: z.int(),
    savedAt: Instant.optional(),
    submittedAt: Instant.optional(),
    /** Why staff opened it again, and what it gave then; until it is submitted anew. */
    reopened: z.object({ at: Instant, reason: z.string(), total: z.number() }).optional(),
  })
  .meta({ id: 'Evaluation' })
export type Evaluation = z.infer<typeof Evaluation>

/** An evaluation as it was submitted, before staff opened it again. */
export const EarlierEvaluation = Evaluation.extend({
  reason: z.string(),
  reopenedAt: Instant,
  reopenedByName: personal(z.string()),
})
export type EarlierEvaluation = z.infer<typeof EarlierEvaluation>

/** What evaluators who lie far apart agree on in words; a later one takes its place, the chain keeps both. */
export const ConsensusNote = z
  .object({ text: z.string(), notedAt: Instant, notedByName: personal(z.string()) })
  .meta({ id: 'ConsensusNote' })
export type ConsensusNote = z.infer<typeof ConsensusNote>

/** That the evaluators are asked for such a note, and what staff want them to say; a later one takes its place. */
export const ConsensusRequest = z
  .object({
    message: z.string(),
    askedAt: Instant,
    askedByName: personal(z.string()),
    /** How many were asked. */
    evaluators: z.int(),
  })
  .meta({ id: 'ConsensusRequest' })
export type ConsensusRequest = z.infer<typeof ConsensusRequest>

/** What another evaluator gave, without a name. */
export const OtherEvaluation = EvaluationContent.strip()
  .pick({ scores: true, recommendation: true })
  .extend({ total: z.number() })
export type OtherEvaluation = z.infer<typeof OtherEvaluation>
