import type { NewDecision } from './decision.ts'

/** What a decision is judged by. Amounts in euro cents, the rate in basis points. */
export interface DecisionSubject {
  requestedGrant: number
  totalCost: number
  /** Highest share of the total cost that the call funds. */
  highestRate: number
  isUnderThreshold: boolean
}

export type DecisionFault =
  | { code: 'decision.threshold'; field: 'outcome'; facts: Record<string, never> }
  | { code: 'decision.reasons_missing'; field: 'reasons'; facts: Record<string, never> }
  | {
      code: 'decision.amount'
      field: 'amount'
      facts: { reason: 'missing' | 'not_an_award' | 'over_requested' | 'over_rate'; highest: number }
    }

/** Highest amount, in cents, that a dossier can be awarded: what it asked for, and what the call's rate allows. */
export const highestAward = ({ requestedGrant, totalCost, highestRate }: DecisionSubject): number =>
  Math.min(requestedGrant, Math.floor((totalCost * highestRate) / 10_000))

function amountFault({ outcome, amount }: NewDecision, subject: DecisionSubject): DecisionFault | undefined {
  const highest = highestAward(subject)
  const because = (reason: 'missing' | 'not_an_award' | 'over_requested' | 'over_rate'): DecisionFault => ({
    code: 'decision.amount',
    field: 'amount',
    facts: { reason, highest },
  })
  if (outcome !== 'award') return amount === undefined ? undefined : because('not_an_award')
  if (amount === undefined || amount === 0) return because('missing')
  if (amount > subject.requestedGrant) return because('over_requested')
  return amount > highest ? because('over_rate') : undefined
}

/**
 * First fault of a decision, or undefined; the envelope is judged by its own write. A dossier under a threshold is not
 * fundable, and the amount says nothing then, so the threshold is named first. Reasons are asked for every outcome but
 * an award: the law does not require them for a discretionary grant, the losing candidate deserves them.
 */
export function findDecisionFault(
  decision: NewDecision,
  subject: DecisionSubject,
): DecisionFault | undefined {
  if (decision.outcome === 'award' && subject.isUnderThreshold)
    return { code: 'decision.threshold', field: 'outcome', facts: {} }
  const fault = amountFault(decision, subject)
  if (fault) return fault
  return decision.outcome !== 'award' && decision.reasons.trim() === ''
    ? { code: 'decision.reasons_missing', field: 'reasons', facts: {} }
    : undefined
}
