import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { Evaluation, type EvaluationContent } from '../../shared/evaluation/evaluation.ts'
import { keys, type Key } from '../storage/keys.ts'
import type { Item, Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'

/**
 * An evaluation with what its saves are judged by: `isOpen` stands in the condition of each, and ends in the same
 * transaction as the right to write (submission, assignment taken back), so that saving is one write.
 */
export const EvaluationItem = Evaluation.extend({ isOpen: z.boolean() })
export type EvaluationItem = z.infer<typeof EvaluationItem>

export const EMPTY_CONTENT: EvaluationContent = {
  scores: {},
  recommendation: null,
  recommendedAmount: null,
  commentToCommittee: '',
  commentToApplicant: '',
}

/** What the evaluator and the service read of it. */
export const evaluationOf = ({ isOpen: _isOpen, ...evaluation }: EvaluationItem): Evaluation => evaluation

/** What the evaluator wrote, alone. */
export const contentOf = (evaluation: EvaluationContent): EvaluationContent => ({
  scores: evaluation.scores,
  recommendation: evaluation.recommendation,
  recommendedAmount: evaluation.recommendedAmount,
  commentToCommittee: evaluation.commentToCommittee,
  commentToApplicant: evaluation.commentToApplicant,
})

/** The evaluation as it is written. */
export const toItem = (evaluation: EvaluationItem): Item => ({
  ...keys.evaluation(evaluation.dossierId, evaluation.evaluatorId),
  kind: 'Evaluation',
  schemaVersion: 1,
  ...evaluation,
})

/** An evaluator's own evaluation of a dossier, or undefined. */
export async function readEvaluation(
  table: Table,
  dossierId: string,
  evaluatorId: string,
): Promise<EvaluationItem | undefined> {
  const item = await table.get(keys.evaluation(dossierId, evaluatorId))
  return item && EvaluationItem.parse(item)
}

/** Adds to the transaction that an evaluation takes no more saves; what was written stays. */
export function shutEvaluation(
  transaction: Transaction,
  { dossierId, evaluatorId }: Pick<Evaluation, 'dossierId' | 'evaluatorId'>,
): void {
  transaction.update(keys.evaluation(dossierId, evaluatorId), {
    expression: 'SET isOpen = :false',
    values: { ':false': false },
  })
}

/**
 * Adds to the transaction the whole evaluation, on condition that nothing was saved since it was read; else
 * `dossier.changed_meanwhile`, which makes the verb start again.
 */
export function putEvaluation(transaction: Transaction, next: EvaluationItem, before: EvaluationItem): void {
  transaction.put(toItem(next), {
    expression: 'revision = :revision AND isOpen = :isOpen',
    values: { ':revision': before.revision, ':isOpen': before.isOpen },
    otherwise: () => new DomainError('dossier.changed_meanwhile'),
  })
}

/** What an evaluator saves, on which revision, and when. */
interface Save {
  baseRevision: number
  savedAt: string
  content: EvaluationContent
}

/**
 * One conditional write of what an evaluator gave, on a dossier or on a sample. Gives the item as it then is; undefined
 * where it has another revision or takes no more saves.
 */
export async function writeContent(
  table: Table,
  key: Key,
  save: Save,
): Promise<Record<string, unknown> | undefined> {
  const { scores, recommendation, recommendedAmount, commentToCommittee, commentToApplicant } = save.content
  try {
    return await table.update({
      Key: key,
      UpdateExpression:
        'SET scores = :scores, recommendation = :recommendation, recommendedAmount = :amount, ' +
        'commentToCommittee = :committee, commentToApplicant = :applicant, revision = :next, savedAt = :savedAt',
      ConditionExpression: 'revision = :base AND isOpen = :true',
      ExpressionAttributeValues: {
        ':scores': scores,
        ':recommendation': recommendation,
        ':amount': recommendedAmount,
        ':committee': commentToCommittee,
        ':applicant': commentToApplicant,
        ':next': save.baseRevision + 1,
        ':base': save.baseRevision,
        ':savedAt': save.savedAt,
        ':true': true,
      },
      ReturnValues: 'ALL_NEW',
    })
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined
    throw error
  }
}

/** Saves an evaluation; undefined where it has another revision or takes no more saves. */
export async function saveContent(
  table: Table,
  { dossierId, evaluatorId, ...save }: Save & { dossierId: string; evaluatorId: string },
): Promise<Evaluation | undefined> {
  const item = await writeContent(table, keys.evaluation(dossierId, evaluatorId), save)
  return item && evaluationOf(EvaluationItem.parse(item))
}
