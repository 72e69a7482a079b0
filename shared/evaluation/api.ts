import * as z from 'zod'
import type { Route } from '../api/route.ts'
import { idSchema } from '../ids.ts'
import { Day } from '../instant.ts'
import { textSchema } from '../text-schema.ts'
import { DETECTED_CONFLICTS } from './conflicts.ts'
import {
  Assignment,
  CONFLICT_DECLARATIONS,
  ConsensusNote,
  ConsensusRequest,
  EarlierEvaluation,
  Evaluation,
  EvaluationContent,
  MyAssignment,
  OtherEvaluation,
} from './evaluation.ts'
import { MarginContent, MarginNotes } from './margin.ts'
import { Proposal } from './proposal.ts'
import { personal } from '../personal.ts'

const Evaluator = z.object({
  id: idSchema('account'),
  name: personal(z.string()),
  email: personal(z.string()),
  /** Dossiers assigned in this call, and how many of them are submitted. */
  load: z.int(),
  submitted: z.int(),
  /** Whether they are there today, and how many dossiers of a call they take. */
  isAvailable: z.boolean(),
  most: z.int().optional(),
  /** Whether they gave up this call: no proposal counts on them. */
  hasDroppedOut: z.boolean().optional(),
  /** Evaluations that they still have to submit although the day by which they are expected is over. */
  late: z.int().optional(),
})

const Candidate = Evaluator.extend({
  /** What keeps them from this dossier; absent where nothing does. */
  conflict: z.enum(['declared', ...DETECTED_CONFLICTS]).optional(),
  /** What staff lifted, and why. */
  lifted: z.string().optional(),
})
export type Candidate = z.infer<typeof Candidate>

export const evaluationApi = {
  'GET /calls/:callId/evaluators': {
    summary:
      'Evaluators with the number of dossiers that they have in the call, and until when evaluations are expected',
    tag: 'evaluation',
    permission: 'evaluation.readAll',
    response: z.object({ evaluators: z.array(Evaluator), dueOn: Day.optional() }),
  },
  'PUT /calls/:callId/evaluation-due': {
    summary: 'Say until when the evaluations of a call are expected; it shuts nothing',
    tag: 'evaluation',
    permission: 'assignment.write',
    body: z.strictObject({ dueOn: Day.nullable() }),
    response: z.object({ dueOn: Day.optional() }),
  },
  'GET /calls/:callId/assignment-proposal': {
    summary:
      'Who could evaluate what: the proposal that was asked for last, with what cannot be served and why',
    tag: 'evaluation',
    permission: 'evaluation.readAll',
    response: Proposal,
  },
  'POST /calls/:callId/assignment-proposal': {
    summary: 'Ask for a proposal of evaluators; it is made after the answer, and nothing is assigned by it',
    tag: 'evaluation',
    permission: 'assignment.write',
    response: Proposal,
    status: 202,
  },
  'PUT /calls/:callId/drop-outs/:evaluatorId': {
    summary:
      'An evaluator drops out: takes back what they have not submitted, and keeps those dossiers open for others',
    tag: 'evaluation',
    permission: 'assignment.write',
    response: z.object({ takenBack: z.int() }),
  },
  'GET /dossiers/:dossierId/evaluators': {
    summary: 'Who could evaluate a dossier, with load, availability and what keeps each from it',
    tag: 'evaluation',
    permission: 'evaluation.readAll',
    response: z.object({ evaluators: z.array(Candidate) }),
  },
  'GET /dossiers/:dossierId/assignments': {
    summary: 'Who evaluates a dossier, and how far they are',
    tag: 'evaluation',
    permission: 'evaluation.readAll',
    response: z.object({ assignments: z.array(Assignment) }),
  },
  'POST /dossiers/:dossierId/assignments': {
    summary: 'Assign evaluators; those assigned already stay',
    tag: 'evaluation',
    permission: 'assignment.write',
    body: z.strictObject({
      evaluatorIds: z.array(idSchema('account')).min(1).max(9),
      /** Who has the dossier as far as the asker knows; if somebody else has it too, nothing is assigned. */
      known: z.array(idSchema('account')).max(200).optional(),
    }),
    response: z.object({ assignments: z.array(Assignment) }),
    status: 201,
    isIdempotent: true,
  },
  'DELETE /dossiers/:dossierId/assignments/:evaluatorId': {
    summary: 'Take an assignment back before its evaluation is submitted',
    tag: 'evaluation',
    permission: 'assignment.write',
    response: z.object({ assignments: z.array(Assignment) }),
  },
  'POST /dossiers/:dossierId/conflicts/:accountId/lifting': {
    summary: 'Lift what closes a dossier to a person, with a reason that stays in its history',
    tag: 'evaluation',
    permission: 'conflict.lift',
    body: z.strictObject({ reason: textSchema(1000) }),
    response: z.object({ assignments: z.array(Assignment) }),
  },
  'GET /my/assignments': {
    summary: 'What the evaluator has to evaluate',
    tag: 'evaluation',
    permission: 'assignment.own',
    response: z.object({ assignments: z.array(MyAssignment) }),
  },
  'POST /dossiers/:dossierId/conflict-declaration': {
    summary:
      'Declare a conflict of interest, none, or a question to the staff; a conflict closes the dossier',
    tag: 'evaluation',
    permission: 'conflict.declare',
    body: z.strictObject({
      declaration: z.enum(CONFLICT_DECLARATIONS),
      note: textSchema(1000, { required: false }).optional(),
    }),
    response: MyAssignment,
  },
  'GET /dossiers/:dossierId/evaluation': {
    summary: 'The own evaluation',
    tag: 'evaluation',
    permission: 'evaluation.readOwn',
    response: Evaluation,
  },
  'PUT /dossiers/:dossierId/evaluation': {
    summary: 'Save the own evaluation, also half done',
    tag: 'evaluation',
    permission: 'evaluation.write',
    body: EvaluationContent,
    response: Evaluation,
    ifMatch: 'required',
  },
  'GET /dossiers/:dossierId/margin-notes': {
    summary: 'The own notes in the margin; nobody else reads them',
    tag: 'evaluation',
    permission: 'evaluation.readOwn',
    response: MarginNotes,
  },
  'PUT /dossiers/:dossierId/margin-notes': {
    summary: 'Save the own notes in the margin',
    tag: 'evaluation',
    permission: 'evaluation.readOwn',
    body: MarginContent,
    response: MarginNotes,
    ifMatch: 'required',
  },
  'POST /dossiers/:dossierId/evaluation/submission': {
    summary: 'Submit the own evaluation; repeated, it answers the same',
    tag: 'evaluation',
    permission: 'evaluation.write',
    response: Evaluation,
  },
  'GET /dossiers/:dossierId/evaluations': {
    summary: 'Submitted evaluations of a dossier, and what was submitted before one was opened again',
    tag: 'evaluation',
    permission: 'evaluation.readAll',
    scope: 'evaluations.read',
    response: z.object({
      evaluations: z.array(Evaluation),
      earlier: z.array(EarlierEvaluation),
      consensus: ConsensusNote.nullable(),
      consensusRequest: ConsensusRequest.nullable(),
    }),
  },
  'POST /dossiers/:dossierId/consensus-request': {
    summary: 'Ask evaluators whose scores lie far apart for words that they agree on; each is told by e-mail',
    tag: 'evaluation',
    permission: 'evaluation.noteConsensus',
    body: z.strictObject({ text: textSchema(1000) }),
    response: ConsensusRequest,
    status: 201,
    isIdempotent: true,
  },
  'POST /dossiers/:dossierId/consensus-note': {
    summary: 'Record what evaluators whose scores lie far apart agree on in words; scores stay as they are',
    tag: 'evaluation',
    permission: 'evaluation.noteConsensus',
    body: z.strictObject({ text: textSchema(4000) }),
    response: ConsensusNote,
    status: 201,
    isIdempotent: true,
  },
  'GET /dossiers/:dossierId/other-evaluations': {
    summary: 'What the other evaluators gave, without names, once the own evaluation is submitted',
    tag: 'evaluation',
    permission: 'evaluation.readOwn',
    response: z.object({ evaluations: z.array(OtherEvaluation) }),
  },
  'POST /dossiers/:dossierId/evaluations/:evaluatorId/reopening': {
    summary: 'Open a submitted evaluation again, with a reason; what was submitted is kept',
    tag: 'evaluation',
    permission: 'evaluation.reopen',
    body: z.strictObject({ reason: textSchema(1000) }),
    response: z.object({ assignments: z.array(Assignment) }),
  },
} as const satisfies Record<string, Route>
