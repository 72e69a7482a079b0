import { findDecisionFault, type DecisionFault } from '../../../../../shared/decisions/decision-rules.ts'
import type { NewDecision, Outcome } from '../../../../../shared/decisions/decision.ts'
import type { MoneyInput } from '../../../ui/money-field.tsx'
import { proposeDecision, type RankedRow } from './proposal.ts'

/** A decision while it is being written. */
export interface DecisionDraft {
  outcome: Outcome
  amount: MoneyInput
  reasons: string
  conditions: string
  actNumber: string
  /** `AAAA-MM-JJ`, or an empty text. */
  actDate: string
}

export type LegalAct = Pick<DecisionDraft, 'actNumber' | 'actDate'>

/** What keeps a decision from being recorded, with the input that it is about. */
export interface DraftProblem {
  field: 'outcome' | 'amount' | 'reasons' | 'actNumber' | 'actDate'
  code: 'amount_unread' | 'amount_missing' | 'over_requested' | 'over_rate' | 'threshold' | 'missing'
  /** Highest amount that can be awarded, euro cents; with the two `over_…`. */
  highest?: number
}

/** A draft that follows the ranking, with the act of the decision before. */
export function startDraft(row: RankedRow, act: LegalAct): DecisionDraft {
  const { outcome, amount } = proposeDecision(row)
  return {
    outcome,
    amount: amount === undefined ? { kind: 'empty' } : { kind: 'amount', amount },
    reasons: '',
    conditions: '',
    ...act,
  }
}

/** The decision that a draft stands for. Without an award there is neither an amount nor a condition. */
export function decisionOf(draft: DecisionDraft): NewDecision {
  const isAward = draft.outcome === 'award'
  const conditions = draft.conditions.trim()
  return {
    outcome: draft.outcome,
    reasons: draft.reasons.trim(),
    legalAct: { number: draft.actNumber.trim(), date: draft.actDate },
    ...(isAward && draft.amount.kind === 'amount' && { amount: draft.amount.amount }),
    ...(isAward && conditions !== '' && { conditions }),
  }
}

const ruleProblem = (fault: DecisionFault): DraftProblem => {
  if (fault.code === 'decision.threshold') return { field: 'outcome', code: 'threshold' }
  if (fault.code === 'decision.reasons_missing') return { field: 'reasons', code: 'missing' }
  const { reason, highest } = fault.facts
  return reason === 'over_requested' || reason === 'over_rate'
    ? { field: 'amount', code: reason, highest }
    : { field: 'amount', code: 'amount_missing' }
}

/** Everything that is missing or against a rule, in the order of the form. The envelope is judged by the server. */
export function findProblems(draft: DecisionDraft, row: RankedRow, highestRate: number): DraftProblem[] {
  const { requestedGrant, totalCost } = row.dossier
  const isUnread = draft.outcome === 'award' && draft.amount.kind === 'unread'
  const fault = findDecisionFault(decisionOf(draft), {
    requestedGrant,
    totalCost,
    highestRate,
    isUnderThreshold: row.place === 'under_threshold',
  })
  const problems: DraftProblem[] = []
  if (isUnread) problems.push({ field: 'amount', code: 'amount_unread' })
  else if (fault) problems.push(ruleProblem(fault))
  if (draft.actNumber.trim() === '') problems.push({ field: 'actNumber', code: 'missing' })
  if (draft.actDate === '') problems.push({ field: 'actDate', code: 'missing' })
  return problems
}
