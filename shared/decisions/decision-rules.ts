import type { DecisionContent } from './decision.ts'
import { OUTCOME_FIELD_NAMES, OUTCOME_FIELDS, type Outcome, type OutcomeField } from './outcomes.ts'
import { settleSchedule, type ScheduleFault } from './payment-schedule.ts'

/** What a decision is judged by. Amounts in euro cents, the rate in basis points. */
export interface DecisionSubject {
  requestedGrant: number
  totalCost: number
  /** Highest share of the total cost that the call funds. */
  highestRate: number
  isUnderThreshold: boolean
  /** Outcome of the decision that stands now, which this one supersedes. */
  current?: Outcome | undefined
}

export type DecisionFault =
  | { code: 'decision.threshold'; field: 'outcome'; facts: Record<string, never> }
  | { code: 'decision.reasons_missing'; field: 'reasons'; facts: Record<string, never> }
  | {
      code: 'decision.amount'
      field: 'amount'
      facts: { reason: 'missing' | 'not_an_award' | 'over_requested' | 'over_rate'; highest: number }
    }
  | {
      code: 'decision.field'
      field: OutcomeField
      facts: { field: OutcomeField; reason: 'missing' | 'not_of_outcome' | 'before_act' }
    }
  | { code: 'decision.rate'; field: 'rate'; facts: { highest: number; reason: 'over_call' | 'under_amount' } }
  | { code: 'decision.schedule'; field: 'schedule'; facts: ScheduleFault }
  | { code: 'decision.cause'; field: 'cause'; facts: { reason: 'missing' | 'nothing_before' | 'no_award' } }

type Rule = (
  decision: DecisionContent,
  subject: DecisionSubject,
  actDate: string | undefined,
) => DecisionFault | undefined

/** Highest amount, in cents, that a dossier can be awarded: what it asked for, and what the call's rate allows. */
export const highestAward = ({ requestedGrant, totalCost, highestRate }: DecisionSubject): number =>
  Math.min(requestedGrant, Math.floor((totalCost * highestRate) / 10_000))

/** A dossier under a threshold is not fundable; it is named first, since its amount says nothing then. */
const threshold: Rule = ({ outcome }, { isUnderThreshold }) =>
  outcome === 'award' && isUnderThreshold
    ? { code: 'decision.threshold', field: 'outcome', facts: {} }
    : undefined

const amountRule: Rule = ({ outcome, amount }, subject) => {
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
 * Reasons are asked for every outcome but an award: the law does not require them for a discretionary grant, the
 * losing candidate deserves them.
 */
const reasonsRule: Rule = ({ outcome, reasons }) =>
  outcome !== 'award' && reasons.trim() === ''
    ? { code: 'decision.reasons_missing', field: 'reasons', facts: {} }
    : undefined

const isSaid = (value: unknown) => value !== undefined && !(typeof value === 'string' && value.trim() === '')

const fieldsRule: Rule = (decision) => {
  const fields: { needs: readonly string[]; may: readonly string[] } = OUTCOME_FIELDS[decision.outcome]
  const fault = (field: OutcomeField, reason: 'missing' | 'not_of_outcome'): DecisionFault => ({
    code: 'decision.field',
    field,
    facts: { field, reason },
  })
  for (const name of OUTCOME_FIELD_NAMES) {
    const has = isSaid(decision[name])
    if (!has && fields.needs.includes(name)) return fault(name, 'missing')
    if (has && !fields.needs.includes(name) && !fields.may.includes(name))
      return fault(name, 'not_of_outcome')
  }
  return undefined
}

/** What lies ahead of the act cannot lie before it; known only once the act is. */
const datesRule: Rule = (decision, _subject, actDate) => {
  if (actDate === undefined) return undefined
  const field = (['validUntil', 'deferredUntil'] as const).find(
    (name) => decision[name] !== undefined && decision[name] <= actDate,
  )
  return field && { code: 'decision.field', field, facts: { field, reason: 'before_act' } }
}

const rateRule: Rule = ({ rate, amount = 0 }, { totalCost, highestRate }) => {
  if (rate === undefined) return undefined
  const because = (reason: 'over_call' | 'under_amount'): DecisionFault => ({
    code: 'decision.rate',
    field: 'rate',
    facts: { reason, highest: highestRate },
  })
  if (rate > highestRate) return because('over_call')
  // A rounded rate may lie a hundredth of a percent under the amount, not more.
  return amount > Math.ceil((totalCost * (rate + 1)) / 10_000) ? because('under_amount') : undefined
}

const scheduleRule: Rule = ({ schedule, amount = 0 }) => {
  const settled = schedule && settleSchedule(amount, schedule)
  return settled && 'fault' in settled
    ? { code: 'decision.schedule', field: 'schedule', facts: settled.fault }
    : undefined
}

/** Whoever takes an award back, or changes it, says why; only an award can be given up. */
const causeRule: Rule = ({ cause, outcome }, { current }) => {
  const because = (reason: 'missing' | 'nothing_before' | 'no_award'): DecisionFault => ({
    code: 'decision.cause',
    field: 'cause',
    facts: { reason },
  })
  if (cause === undefined) return current === 'award' ? because('missing') : undefined
  if (current === undefined) return because('nothing_before')
  return cause === 'renounced' && (current !== 'award' || outcome !== 'rejection')
    ? because('no_award')
    : undefined
}

const RULES: readonly Rule[] = [
  threshold,
  amountRule,
  fieldsRule,
  datesRule,
  rateRule,
  scheduleRule,
  causeRule,
  reasonsRule,
]

/** First fault of a decision, or undefined; the envelope is judged by its own write. `actDate`: once it is known. */
export function findDecisionFault(
  decision: DecisionContent,
  subject: DecisionSubject,
  actDate?: string,
): DecisionFault | undefined {
  for (const rule of RULES) {
    const fault = rule(decision, subject, actDate)
    if (fault) return fault
  }
  return undefined
}
