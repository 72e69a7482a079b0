import type { Account } from '../../shared/accounts/account.ts'
import { declareConflict } from '../evaluation/declare-conflict.ts'
import { saveEvaluation } from '../evaluation/save-evaluation.ts'
import { submitEvaluation } from '../evaluation/submit-evaluation.ts'
import type { TestPortal } from './portal.ts'

/** Declares no conflict, scores every criterion of the sample call alike, and submits. */
export async function giveEvaluation(
  portal: TestPortal,
  evaluator: Account,
  dossierId: string,
  score = 4,
): Promise<void> {
  await declareConflict(portal.contextFor(evaluator), { dossierId, declaration: 'none' })
  const given = { score, comment: 'Seen on site.' }
  await saveEvaluation(portal.contextFor(evaluator, { ifMatch: 0 }), {
    dossierId,
    content: {
      scores: { relevance: given, design: given, budget: given },
      recommendation: 'fund',
      recommendedAmount: null,
      commentToCommittee: '',
      commentToApplicant: '',
    },
  })
  await submitEvaluation(portal.contextFor(evaluator), { dossierId })
}
