import type { Account } from '../../../../shared/accounts/account.ts'
import type { ProposedDossier, Proposal } from '../../../../shared/evaluation/proposal.ts'
import { askForProposal, findProposal } from '../../../../functions/evaluation/ask-for-proposal.ts'
import { assignEvaluators } from '../../../../functions/evaluation/assign-evaluators.ts'
import { declareConflict } from '../../../../functions/evaluation/declare-conflict.ts'
import { loadOwnEvaluation } from '../../../../functions/evaluation/own-evaluation.ts'
import { saveEvaluation } from '../../../../functions/evaluation/save-evaluation.ts'
import { submitEvaluation } from '../../../../functions/evaluation/submit-evaluation.ts'
import { contentOfScores } from '../tell-evaluation.ts'
import type { Story } from '../story.ts'
import { inLanes } from './in-lanes.ts'
import { share } from './large-projects.ts'
import { until } from './until.ts'

/** Members of staff who assign at the same time. */
const STAFF = 4

type OnProgress = (done: number, all: number) => void

/** Has the portal propose evaluators for each dossier of a call, and waits for its job. */
export async function proposeAll(
  story: Story,
  { staff, callId, onProgress }: { staff: Account; callId: string; onProgress: OnProgress },
): Promise<Proposal> {
  const context = () => story.at(story.deps.now(), staff)
  await askForProposal(context(), { callId })
  return until(
    async () => {
      const proposal = await findProposal(context(), { callId })
      onProgress(proposal.read, proposal.all)
      return proposal
    },
    ({ state }) => state === 'done' || state === 'failed',
  )
}

/** Accepts what was proposed, dossier by dossier. Gives how many dossiers each evaluator has then. */
export async function acceptAll(
  story: Story,
  {
    staff,
    proposed,
    onProgress,
  }: { staff: Account; proposed: readonly ProposedDossier[]; onProgress: OnProgress },
): Promise<Map<string, number>> {
  const loads = new Map<string, number>()
  let done = 0
  await inLanes(proposed, STAFF, async ({ dossierId, evaluators }) => {
    const evaluatorIds = evaluators.map(({ id }) => id)
    if (evaluatorIds.length > 0)
      await assignEvaluators(story.at(story.deps.now(), staff), { dossierId, evaluatorIds })
    for (const id of evaluatorIds) loads.set(id, (loads.get(id) ?? 0) + 1)
    done += 1
    onProgress(done, proposed.length)
  })
  return loads
}

/** Half points from 1 to 5: a project has its worth, an evaluator their severity, a criterion its luck. */
function scoresOf(project: number, evaluator: number): number[] {
  const worth = 1.6 + share(project + 1000) * 2.8
  const severity = (share(evaluator + 2000) - 0.5) * 0.8
  return Array.from({ length: 4 }, (_, criterion) => {
    const luck = (share(project * 31 + evaluator * 7 + criterion + 3000) - 0.5) * 1.2
    return Math.min(5, Math.max(1, Math.round((worth + severity + luck) * 2) / 2))
  })
}

/** What an evaluator is to give, and the place of the project in the story. */
interface Task {
  dossierId: string
  project: number
}

async function score(story: Story, evaluator: Account, place: number, { dossierId, project }: Task) {
  const context = () => story.at(story.deps.now(), evaluator)
  await declareConflict(context(), { dossierId, declaration: 'none' })
  const { evaluation } = await loadOwnEvaluation(context(), dossierId)
  // Given by hand before.
  if (evaluation.submittedAt !== undefined) return
  await saveEvaluation(story.at(story.deps.now(), evaluator, { ifMatch: evaluation.revision }), {
    dossierId,
    content: contentOfScores(scoresOf(project, place), null),
  })
  await submitEvaluation(context(), { dossierId })
}

/**
 * Every evaluator declares no conflict, scores and submits, one dossier after the other, all evaluators at the same
 * time. Gives how many evaluations were given.
 */
export async function scoreAll(
  story: Story,
  {
    evaluators,
    proposed,
    onProgress,
  }: { evaluators: readonly Account[]; proposed: readonly ProposedDossier[]; onProgress: OnProgress },
): Promise<number> {
  const tasksOf = ({ id }: Account) =>
    [...proposed.entries()].flatMap(([project, { dossierId, evaluators: chosen }]): Task[] =>
      chosen.some((one) => one.id === id) ? [{ dossierId, project }] : [],
    )
  const all = proposed.reduce((sum, { evaluators: chosen }) => sum + chosen.length, 0)
  let given = 0
  await inLanes(evaluators, evaluators.length, async (evaluator, place) => {
    for (const task of tasksOf(evaluator)) {
      await score(story, evaluator, place, task)
      given += 1
      onProgress(given, all)
    }
  })
  return given
}
