import type { evaluationApi } from '../../shared/evaluation/api.ts'
import type { Handlers } from '../api/implement.ts'
import { assignEvaluators } from './assign-evaluators.ts'
import { dropOut } from './drop-out.ts'
import { readDueDays, setEvaluationDue } from './evaluation-due.ts'
import { listAssignments } from './assignments-of.ts'
import { declareConflict } from './declare-conflict.ts'
import { evaluationOf } from './evaluation.store.ts'
import { reopenEvaluation } from './reopen-evaluation.ts'
import { listEvaluations, listOtherEvaluations } from './list-evaluations.ts'
import { listCandidates } from './list-candidates.ts'
import { listEvaluators } from './list-evaluators.ts'
import { liftConflict } from './lift-conflict.ts'
import { readMarginNotes, saveMarginNotes } from './margin-notes.ts'
import { listMyAssignments } from './my-assignments.ts'
import { askForConsensus } from './ask-for-consensus.ts'
import { askForProposal, findProposal } from './ask-for-proposal.ts'
import { noteConsensus } from './note-consensus.ts'
import { readOwnEvaluation } from './own-evaluation.ts'
import { saveEvaluation } from './save-evaluation.ts'
import { submitEvaluation } from './submit-evaluation.ts'
import { takeBackAssignment } from './take-back-assignment.ts'

export const evaluationRoutes: Handlers<keyof typeof evaluationApi> = {
  'GET /calls/:callId/evaluators': async ({ context, params }) => ({
    evaluators: await listEvaluators(context, params),
    dueOn: (await readDueDays(context.table, [params.callId])).get(params.callId),
  }),
  'PUT /calls/:callId/evaluation-due': ({ context, params, body }) =>
    setEvaluationDue(context, { ...params, ...body }),
  'GET /calls/:callId/assignment-proposal': ({ context, params }) => findProposal(context, params),
  'PUT /calls/:callId/drop-outs/:evaluatorId': ({ context, params }) => dropOut(context, params),
  'POST /calls/:callId/assignment-proposal': ({ context, params }) => askForProposal(context, params),
  'GET /dossiers/:dossierId/evaluators': async ({ context, params }) => ({
    evaluators: await listCandidates(context, params),
  }),
  'GET /dossiers/:dossierId/assignments': async ({ context, params }) => ({
    assignments: await listAssignments(context, params),
  }),
  'POST /dossiers/:dossierId/assignments': async ({ context, params, body }) => ({
    assignments: await assignEvaluators(context, { ...params, ...body }),
  }),
  'DELETE /dossiers/:dossierId/assignments/:evaluatorId': async ({ context, params }) => ({
    assignments: await takeBackAssignment(context, params),
  }),
  'POST /dossiers/:dossierId/conflicts/:accountId/lifting': async ({ context, params, body }) => ({
    assignments: await liftConflict(context, { ...params, ...body }),
  }),
  'GET /my/assignments': async ({ context }) => ({ assignments: await listMyAssignments(context) }),
  'POST /dossiers/:dossierId/conflict-declaration': ({ context, params, body }) =>
    declareConflict(context, { ...params, ...body }),
  'GET /dossiers/:dossierId/evaluation': async ({ context, params }) =>
    evaluationOf(await readOwnEvaluation(context, params)),
  'PUT /dossiers/:dossierId/evaluation': ({ context, params, body }) =>
    saveEvaluation(context, { dossierId: params.dossierId, content: body }),
  'GET /dossiers/:dossierId/margin-notes': ({ context, params }) => readMarginNotes(context, params),
  'PUT /dossiers/:dossierId/margin-notes': ({ context, params, body }) =>
    saveMarginNotes(context, { ...params, ...body }),
  'POST /dossiers/:dossierId/evaluation/submission': ({ context, params }) =>
    submitEvaluation(context, params),
  'GET /dossiers/:dossierId/evaluations': ({ context, params }) => listEvaluations(context, params),
  'GET /dossiers/:dossierId/other-evaluations': async ({ context, params }) => ({
    evaluations: await listOtherEvaluations(context, params),
  }),
  'POST /dossiers/:dossierId/consensus-request': ({ context, params, body }) =>
    askForConsensus(context, { ...params, ...body }),
  'POST /dossiers/:dossierId/consensus-note': ({ context, params, body }) =>
    noteConsensus(context, { ...params, ...body }),
  'POST /dossiers/:dossierId/evaluations/:evaluatorId/reopening': async ({ context, params, body }) => ({
    assignments: await reopenEvaluation(context, { ...params, ...body }),
  }),
}
