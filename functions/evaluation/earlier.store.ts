import { EarlierEvaluation } from '../../shared/evaluation/evaluation.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'
import { evaluationOf, type EvaluationItem } from './evaluation.store.ts'

/** Adds to the transaction an evaluation as it was submitted, before it is opened again. */
export function keepEarlier(
  transaction: Transaction,
  evaluation: EvaluationItem,
  reopening: Pick<EarlierEvaluation, 'reason' | 'reopenedAt' | 'reopenedByName'>,
): void {
  const { dossierId, evaluatorId, revision } = evaluation
  transaction.put({
    ...keys.earlierEvaluation(dossierId, evaluatorId, revision),
    kind: 'EarlierEvaluation',
    schemaVersion: 1,
    ...evaluationOf(evaluation),
    ...reopening,
  })
}

/** What was submitted before evaluations were opened again, the first first. */
export async function readEarlier(table: Table, dossierId: string): Promise<EarlierEvaluation[]> {
  const items = await table.partition(dossierId, 'evaluation-before#')
  return items
    .map((item) => EarlierEvaluation.parse(item))
    .sort((left, right) => left.reopenedAt.localeCompare(right.reopenedAt))
}
