import type { Account } from '../../../shared/accounts/account.ts'
import type { EvaluationContent } from '../../../shared/evaluation/evaluation.ts'
import { assignEvaluators } from '../../../functions/evaluation/assign-evaluators.ts'
import { declareConflict } from '../../../functions/evaluation/declare-conflict.ts'
import { loadOwnEvaluation } from '../../../functions/evaluation/own-evaluation.ts'
import { saveEvaluation } from '../../../functions/evaluation/save-evaluation.ts'
import { submitEvaluation } from '../../../functions/evaluation/submit-evaluation.ts'
import type { DemonstrationProject } from './projects.ts'
import { later, type Story } from './story.ts'

const CRITERIA = ['relevance', 'partnership', 'feasibility', 'budget'] as const

const COMMENTS = {
  high: 'Besoin établi sur les deux rives, réponse précise et partagée.',
  middle: 'Intéressant, mais des points restent à préciser avec le partenaire.',
  low: 'Le lien avec l’autre rive est ténu et les moyens paraissent insuffisants.',
} as const

const commentOn = (score: number) =>
  score >= 4 ? COMMENTS.high : score >= 3 ? COMMENTS.middle : COMMENTS.low

/** A whole evaluation from scores in the order of the grid; the amount that it recommends is in euro cents. */
export function contentOfScores(
  scores: readonly number[],
  recommendedAmount: number | null,
): EvaluationContent {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  return {
    scores: Object.fromEntries(
      CRITERIA.map((id, index) => [
        id,
        { score: scores[index] ?? 0, comment: commentOn(scores[index] ?? 0) },
      ]),
    ),
    recommendation: mean >= 4 ? 'fund' : mean >= 3 ? 'fundWithConditions' : 'reject',
    recommendedAmount: mean >= 3 ? recommendedAmount : null,
    commentToCommittee: commentOn(mean),
    commentToApplicant: '',
  }
}

interface EvaluationToTell {
  dossierId: string
  project: DemonstrationProject
  staff: Account
  evaluators: readonly Account[]
  assignedAt: string
}

/** Assigns two evaluators; both declare no conflict, and as many score and submit as the project's stage says. */
export async function tellEvaluation(story: Story, told: EvaluationToTell): Promise<void> {
  const { dossierId, project, staff, assignedAt } = told
  const assigned = (project.evaluators ?? []).flatMap((number) => told.evaluators[number - 1] ?? [])
  await assignEvaluators(story.at(assignedAt, staff), {
    dossierId,
    evaluatorIds: assigned.map(({ id }) => id),
  })
  const done = project.stage === 'evaluated' ? 2 : project.stage === 'half' ? 1 : 0
  for (const [index, evaluator] of assigned.slice(0, done).entries()) {
    const at = (minutes: number) => later(assignedAt, 24 * 60 * (index + 1) + minutes)
    await declareConflict(story.at(at(0), evaluator), { dossierId, declaration: 'none' })
    const { evaluation } = await loadOwnEvaluation(story.at(at(5), evaluator), dossierId)
    const content = contentOfScores(project.scores?.[index] ?? [], project.grant * 100)
    await saveEvaluation(story.at(at(40), evaluator, { ifMatch: evaluation.revision }), {
      dossierId,
      content,
    })
    await submitEvaluation(story.at(at(45), evaluator), { dossierId })
  }
}
