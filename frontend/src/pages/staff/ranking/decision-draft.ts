import { findDecisionFault, type DecisionFault } from '../../../../../shared/decisions/decision-rules.ts'
import type { NewDecision } from '../../../../../shared/decisions/decision.ts'
import type { Cause, OutcomeField } from '../../../../../shared/decisions/outcomes.ts'
import type { Outcome } from '../../../../../shared/decisions/outcomes.ts'
import type { MoneyInput } from '../../../ui/money-field.tsx'
import { proposeDecision, type RankedRow } from './proposal.ts'
import { scheduleOf, type InstalmentDraft } from './schedule-draft.ts'

/** A decision while it is being written. */
export interface DecisionDraft {
  outcome: Outcome
  amount: MoneyInput
  reasons: string
  conditions: string
  /** Basis points. */
  rate: number | undefined
  schedule: readonly InstalmentDraft[]
  reserveRank: number | undefined
  validUntil: string
  deferredUntil: string
  missing: string
  cause: Cause | undefined
  actNumber: string
  /** `AAAA-MM-JJ`, or an empty text. */
  actDate: string
}

export type LegalAct = Pick<DecisionDraft, 'actNumber' | 'actDate'>

/** What keeps a decision from being recorded, with the input that it is about. */
export interface DraftProblem {
  field: 'outcome' | 'amount' | 'reasons' | 'actNumber' | 'actDate' | 'cause' | OutcomeField
  code:
    | 'amount_unread'
    | 'amount_missing'
    | 'over_requested'
    | 'over_rate'
    | 'threshold'
    | 'missing'
    | 'before_act'
    | 'over_call'
    | 'under_amount'
    | 'sum'
    | 'unfit'
  /** Highest amount that can be awarded, euro cents; with the two `over_…`. */
  highest?: number
  /** Euro cents that the instalments are over the award; with `sum`. */
  difference?: number
}

/** A draft that follows the ranking, with the act of the decision before; a reserve list holds until `reserveUntil`. */
export function startDraft(row: RankedRow, act: LegalAct, reserveUntil = ''): DecisionDraft {
  const { outcome, amount, reserveRank } = proposeDecision(row)
  return {
    outcome,
    amount: amount === undefined ? { kind: 'empty' } : { kind: 'amount', amount },
    reasons: '',
    conditions: '',
    rate: undefined,
    schedule: [],
    reserveRank,
    validUntil: reserveUntil,
    deferredUntil: '',
    missing: '',
    cause: undefined,
    ...act,
  }
}

/** What only an award has. */
function awardParts({ amount, conditions, rate, schedule }: DecisionDraft): Partial<NewDecision> {
  const text = conditions.trim()
  return {
    ...(amount.kind === 'amount' && { amount: amount.amount }),
    ...(text !== '' && { conditions: text }),
    ...(rate !== undefined && { rate }),
    ...(schedule.length > 0 && { schedule: scheduleOf(schedule) }),
  }
}

const PARTS: Record<Outcome, (draft: DecisionDraft) => Partial<NewDecision>> = {
  award: awardParts,
  reserve: ({ reserveRank, validUntil }) => ({
    ...(reserveRank !== undefined && { reserveRank }),
    ...(validUntil !== '' && { validUntil }),
  }),
  rejection: () => ({}),
  deferral: ({ deferredUntil, missing }) => ({
    ...(deferredUntil !== '' && { deferredUntil }),
    ...(missing.trim() !== '' && { missing: missing.trim() }),
  }),
}

/** The decision that a draft stands for: what its outcome does not have is left out. */
export function decisionOf(draft: DecisionDraft): NewDecision {
  return {
    outcome: draft.outcome,
    reasons: draft.reasons.trim(),
    legalAct: { number: draft.actNumber.trim(), date: draft.actDate },
    ...PARTS[draft.outcome](draft),
    ...(draft.cause !== undefined && { cause: draft.cause }),
  }
}

const ruleProblem = (fault: DecisionFault): DraftProblem => {
  if (fault.code === 'decision.threshold') return { field: 'outcome', code: 'threshold' }
  if (fault.code === 'decision.reasons_missing') return { field: 'reasons', code: 'missing' }
  if (fault.code === 'decision.field')
    return { field: fault.field, code: fault.facts.reason === 'before_act' ? 'before_act' : 'missing' }
  if (fault.code === 'decision.rate') return { field: 'rate', code: fault.facts.reason }
  if (fault.code === 'decision.schedule')
    return fault.facts.reason === 'sum'
      ? { field: 'schedule', code: 'sum', difference: fault.facts.difference }
      : { field: 'schedule', code: 'missing' }
  if (fault.code === 'decision.cause')
    return { field: 'cause', code: fault.facts.reason === 'missing' ? 'missing' : 'unfit' }
  const { reason, highest } = fault.facts
  return reason === 'over_requested' || reason === 'over_rate'
    ? { field: 'amount', code: reason, highest }
    : { field: 'amount', code: 'amount_missing' }
}

/** Everything that is missing or against a rule, in the order of the form. The envelope is judged by the server. */
export function findProblems(draft: DecisionDraft, row: RankedRow, highestRate: number): DraftProblem[] {
  const { requestedGrant, totalCost } = row.dossier
  const isUnread = draft.outcome === 'award' && draft.amount.kind === 'unread'
  const subject = {
    requestedGrant,
    totalCost,
    highestRate,
    isUnderThreshold: row.place === 'under_threshold',
    current: row.decision?.outcome,
  }
  const fault = findDecisionFault(decisionOf(draft), subject, draft.actDate || undefined)
  const problems: DraftProblem[] = []
  if (isUnread) problems.push({ field: 'amount', code: 'amount_unread' })
  else if (fault) problems.push(ruleProblem(fault))
  if (draft.actNumber.trim() === '') problems.push({ field: 'actNumber', code: 'missing' })
  if (draft.actDate === '') problems.push({ field: 'actDate', code: 'missing' })
  return problems
}
