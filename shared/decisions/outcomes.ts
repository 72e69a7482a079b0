/** Words of decisions, apart from the schemas, so that pages carry no schema library. */
export const OUTCOMES = ['award', 'reserve', 'rejection', 'deferral'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Why an earlier decision is superseded. `renounced`: the beneficiary gave the award up. */
export const CAUSES = ['renounced', 'appeal', 'correction', 'new_facts'] as const
export type Cause = (typeof CAUSES)[number]

/** What an instalment is paid upon. */
export const PAYMENT_MOMENTS = [
  'agreement',
  'start',
  'interim_report',
  'final_report',
  'day',
  'other',
] as const
export type PaymentMoment = (typeof PAYMENT_MOMENTS)[number]

/** What an outcome must say beside its reasons, and what it may say. Anything else is not of that outcome. */
export const OUTCOME_FIELDS = {
  award: { needs: ['amount'], may: ['rate', 'conditions', 'schedule'] },
  reserve: { needs: ['reserveRank', 'validUntil'], may: ['conditions'] },
  rejection: { needs: [], may: ['conditions'] },
  deferral: { needs: ['deferredUntil', 'missing'], may: ['conditions'] },
} as const satisfies Record<Outcome, { needs: readonly string[]; may: readonly string[] }>

/** Fields that belong to some outcomes only. */
export const OUTCOME_FIELD_NAMES = [
  'amount',
  'rate',
  'schedule',
  'reserveRank',
  'validUntil',
  'deferredUntil',
  'missing',
] as const
export type OutcomeField = (typeof OUTCOME_FIELD_NAMES)[number]
