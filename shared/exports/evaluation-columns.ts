import type { Evaluation } from '../evaluation/evaluation.ts'
import type { ScoringGrid } from '../evaluation/grid.ts'
import type { Language } from '../language.ts'
import type { Column } from './column.ts'

/** A submitted evaluation with what names its dossier. */
export interface EvaluationRow {
  reference: string
  projectTitle: string
  /** Weighted points out of 100. */
  total: number | undefined
  evaluation: Evaluation
}

const RECOMMENDATIONS = {
  fund: { fr: 'Financer', en: 'Fund' },
  fundWithConditions: { fr: 'Financer sous conditions', en: 'Fund with conditions' },
  reject: { fr: 'Rejeter', en: 'Reject' },
} as const satisfies Record<NonNullable<Evaluation['recommendation']>, Record<Language, string>>

const FIRST: readonly Column<EvaluationRow>[] = [
  {
    id: 'reference',
    type: 'text',
    label: { fr: 'Référence', en: 'Reference' },
    value: ({ reference }) => reference,
  },
  {
    id: 'project',
    type: 'text',
    label: { fr: 'Projet', en: 'Project' },
    value: ({ projectTitle }) => projectTitle,
  },
  {
    id: 'evaluator',
    type: 'text',
    label: { fr: 'Évaluateur', en: 'Evaluator' },
    value: ({ evaluation }) => evaluation.evaluatorName,
  },
  {
    id: 'submittedAt',
    type: 'instant',
    label: { fr: 'Rendue le (UTC)', en: 'Given (UTC)' },
    value: ({ evaluation }) => evaluation.submittedAt,
  },
  {
    id: 'total',
    type: 'number',
    label: { fr: 'Note sur 100', en: 'Score out of 100' },
    value: ({ total }) => total,
  },
]

const LAST: readonly Column<EvaluationRow>[] = [
  {
    id: 'recommendation',
    type: 'text',
    label: { fr: 'Avis', en: 'Recommendation' },
    value: ({ evaluation: { recommendation } }, language) =>
      recommendation === null ? undefined : RECOMMENDATIONS[recommendation][language],
  },
  {
    id: 'recommendedAmount',
    type: 'money',
    label: { fr: 'Montant proposé (€)', en: 'Recommended (€)' },
    value: ({ evaluation }) => evaluation.recommendedAmount ?? undefined,
  },
  {
    id: 'commentToCommittee',
    type: 'text',
    label: { fr: 'Commentaire à la commission', en: 'Comment to the committee' },
    value: ({ evaluation }) => evaluation.commentToCommittee,
  },
  {
    id: 'commentToApplicant',
    type: 'text',
    label: { fr: 'Commentaire au candidat', en: 'Comment to the applicant' },
    value: ({ evaluation }) => evaluation.commentToApplicant,
  },
]

/** Columns of the evaluations of a call: score and comment for each criterion of its grid between the fixed ones. */
export function evaluationColumns({ criteria }: Pick<ScoringGrid, 'criteria'>): Column<EvaluationRow>[] {
  const perCriterion = criteria.flatMap(({ id, label }): Column<EvaluationRow>[] => [
    {
      id: `score.${id}`,
      type: 'number',
      label: { fr: `${label.fr} : note`, en: `${label.en}: score` },
      value: ({ evaluation }) => evaluation.scores[id]?.score ?? undefined,
    },
    {
      id: `comment.${id}`,
      type: 'text',
      label: { fr: `${label.fr} : commentaire`, en: `${label.en}: comment` },
      value: ({ evaluation }) => evaluation.scores[id]?.comment,
    },
  ])
  return [...FIRST, ...perCriterion, ...LAST]
}
