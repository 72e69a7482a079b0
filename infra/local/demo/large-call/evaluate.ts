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
import { share } from './large-projects.ts'
import { until } from './until.ts'

/** Has the portal propose evaluators for each dossier of a call, and waits for its job. */
export async function proposeAll(story: Story, staff: Account, callId: string): Promise<Proposal> {
  const context = () => story.at(story.deps.now(), staff)
  await askForProposal(context(), { callId })
  return until(
    () => findProposal(context(), { callId }),
    ({ state }) => state === 'done' || state === 'failed',
  )
}

/** Accepts what was proposed, dossier by dossier. */
export async function acceptAll(
  story: Story,
  staff: Account,
  proposed: readonly ProposedDossier[],
): Promise<number> {
  let assigned = 0
  for (const { dossierId, evaluators } of proposed) {
    if (evaluators.length === 0) continue
    const evaluatorIds = evaluators.map(({ id }) => id)
    await assignEvaluators(story.at(story.deps.now(), staff), { dossierId, evaluatorIds })
    assigned += evaluators.length
  }
  return assigned
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

/** Every evaluator declares no conflict, scores and submits. Gives how many evaluations were given. */
export async function scoreAll(
  story: Story,
  evaluators: readonly Account[],
  proposed: readonly ProposedDossier[],
): Promise<number> {
  let given = 0
  for (const [project, { dossierId, evaluators: chosen }] of proposed.entries())
    for (const { id } of chosen) {
      const place = evaluators.findIndex((evaluator) => evaluator.id === id)
      const evaluator = evaluators[place]
      if (!evaluator) throw new Error(`the large call knows no evaluator ${id}`)
      const context = () => story.at(story.deps.now(), evaluator)
      await declareConflict(context(), { dossierId, declaration: 'none' })
      const { evaluation } = await loadOwnEvaluation(context(), dossierId)
      await saveEvaluation(story.at(story.deps.now(), evaluator, { ifMatch: evaluation.revision }), {
        dossierId,
        content: contentOfScores(scoresOf(project, place), null),
      })
      await submitEvaluation(context(), { dossierId })
      given += 1
    }
  return given
}
