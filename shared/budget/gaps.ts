import type { Answers } from '../calls/answer.ts'
import type { CallContent } from '../calls/call.ts'
import type { DossierAmounts } from '../dossiers/amounts.ts'
import { findGrantFault } from '../dossiers/grant-fault.ts'
import type { Gap } from '../dossiers/completeness.ts'
import { combineBudgets, isStarted, type CombinedBudget, type PartnerBudget } from './combined.ts'
import { findLineFault } from './line-fault.ts'
import { lineParts, type BudgetAnswers, type CostLine, type FundingLine } from './lines.ts'
import type { BudgetRules } from './rules.ts'
import { budgetKey } from './section.ts'
import { inKindCost } from './sums.ts'

/** What is wrong with a budget, at its place: a line, a sum, the balance, the currency. */
export type BudgetGap =
  | { code: 'budget.empty' | 'budget.currency_missing'; sectionId: string; fieldId: string }
  /** `part`: what the line lacks first. */
  | { code: 'budget.line_unfinished'; sectionId: string; fieldId: string; label: string; part: string }
  | { code: 'budget.currency_mixed'; sectionId: string; fieldId: string; label: string; currency: string }
  /** `by`: cost that nothing pays for, in minor units; under nothing where there is more money than cost. */
  | { code: 'budget.unbalanced'; sectionId: string; fieldId: string; by: number; currency: string }
  | { code: 'budget.in_kind_unbalanced'; sectionId: string; fieldId: string; by: number; currency: string }
  | {
      code: 'budget.over_ceiling'
      sectionId: string
      fieldId: string
      category: string
      /** Highest share of the cost, in basis points. */
      share: number
      by: number
      currency: string
    }

/** Places of a budget that are no lines: what gaps about sums name, and the page has as elements. */
const BALANCE_PLACE = 'balance'
const REQUESTED_PLACE = 'requested'
const sumPlace = (category: string): string => `sum-${category}`

const missingOfCost = (line: CostLine): string | undefined => {
  const { category, label, amounts, quantities, unitPrice } = line
  if (!category) return 'category'
  if (label.trim() === '') return 'label'
  // A quantity says nothing without its price, nor a price without a quantity.
  const hasQuantity = quantities.some((quantity) => quantity !== null)
  if (hasQuantity !== (unitPrice !== null)) return hasQuantity ? 'unitPrice' : 'quantity'
  return amounts.every((amount) => amount === null) ? 'amount' : undefined
}

const missingOfFunding = ({ kind, label, state, amount }: FundingLine): string | undefined => {
  if (!kind) return 'kind'
  // Money that is asked of this call needs no name; anybody else's does.
  if (kind === 'otherFunder' && label.trim() === '') return 'label'
  if (kind === 'otherFunder' && !state) return 'state'
  return amount === null ? 'amount' : undefined
}

function lineGaps({ partnerId, budget }: PartnerBudget): Gap[] {
  const sectionId = budgetKey(partnerId)
  const missing = [
    ...budget.costs.map((line) => ({ line, part: missingOfCost(line) })),
    ...budget.funding.map((line) => ({ line, part: missingOfFunding(line) })),
  ]
  return missing.flatMap(({ line: { path, label, currency }, part }): Gap[] => {
    const place = { sectionId, fieldId: path, label }
    if (part) return [{ code: 'budget.line_unfinished', ...place, part }]
    return budget.currency !== undefined && currency !== budget.currency
      ? [{ code: 'budget.currency_mixed', ...place, currency }]
      : []
  })
}

/** Faults of what stands in the lines: typed a moment ago, or written to an earlier form. Each names its line. */
const faultGaps = (rules: BudgetRules, sectionId: string, answers: BudgetAnswers): Gap[] =>
  Object.entries(answers).flatMap(([fieldId, value]): Gap[] => {
    const fault = value === undefined ? undefined : findLineFault(rules, fieldId, value)
    const facts = { ...fault?.facts, label: lineParts(value)?.['label'] }
    return fault ? [{ code: 'field.fault', sectionId, fieldId, fault: fault.code, facts }] : []
  })

function ceilingGaps({ ceilings }: BudgetRules, { partnerId, sums, currency }: PartnerBudget): Gap[] {
  return ceilings.flatMap(({ category, share }): Gap[] => {
    const found = sums.categories.find((sum) => sum.category === category)
    // By whole numbers: a share that is over by less than a cent is not over.
    const highest = Number((BigInt(sums.cost) * BigInt(share)) / 10_000n)
    const by = (found?.total ?? 0) - highest
    if (by <= 0) return []
    const place = { sectionId: budgetKey(partnerId), fieldId: sumPlace(category) }
    return [{ code: 'budget.over_ceiling', ...place, category, share, by, currency }]
  })
}

function balanceGaps({ scheme }: BudgetRules, { partnerId, sums, currency }: PartnerBudget): Gap[] {
  const place = { sectionId: budgetKey(partnerId), fieldId: BALANCE_PLACE }
  const inKind = scheme === 'cerfa' ? (inKindCost(sums) ?? 0) - sums.funding.inKind : 0
  return [
    ...(sums.balance === 0
      ? []
      : [{ code: 'budget.unbalanced' as const, ...place, by: sums.balance, currency }]),
    ...(inKind === 0 ? [] : [{ code: 'budget.in_kind_unbalanced' as const, ...place, by: inKind, currency }]),
  ]
}

function partnerGaps(rules: BudgetRules, partner: PartnerBudget, answers: BudgetAnswers): Gap[] {
  const { partnerId, budget } = partner
  const sectionId = budgetKey(partnerId)
  const hasLines = budget.costs.length + budget.funding.length > 0
  const isWithout = hasLines && budget.currency === undefined
  const faults = faultGaps(rules, sectionId, answers)
  const faulty = new Set(faults.flatMap((gap) => ('fieldId' in gap ? [gap.fieldId] : [])))
  return [
    ...(isWithout ? [{ code: 'budget.currency_missing' as const, sectionId, fieldId: 'currency' }] : []),
    ...faults,
    // What is wrong in a line is said once.
    ...lineGaps(partner).filter((gap) => !('fieldId' in gap && faulty.has(gap.fieldId))),
    ...balanceGaps(rules, partner),
    ...ceilingGaps(rules, partner),
  ]
}

/** The grant against the cost of the whole project; its rate is a rule of the call. */
function grantGaps({ euro }: CombinedBudget, place: BudgetJudgement['place']): Gap[] {
  const fault = findGrantFault({ requested: euro.funding.requested, cost: euro.cost })
  return fault ? [{ code: fault, ...place }] : []
}

/** What the budgets of a dossier come to: what is wrong with them, and what rules of the call are judged by. */
export interface BudgetJudgement {
  gaps: Gap[]
  /** Euro cents; undefined while nothing is typed. */
  amounts: DossierAmounts
  /** Where cost and grant of the whole project are mended: the lead's budget. */
  place: { sectionId: string; fieldId: string }
}

/** Judges the budgets of a dossier, the lead's first; undefined where the call has none. */
export function judgeBudgets(
  { budget }: Pick<CallContent, 'budget'>,
  partners: readonly { id: string; role: string }[],
  answers: Answers,
): BudgetJudgement | undefined {
  if (!budget) return undefined
  const leadFirst = partners.toSorted(
    (one, other) => Number(other.role === 'lead') - Number(one.role === 'lead'),
  )
  const combined = combineBudgets(budget, leadFirst, answers)
  const place = { sectionId: budgetKey(leadFirst[0]?.id ?? ''), fieldId: REQUESTED_PLACE }
  if (!isStarted(combined))
    return {
      gaps: [{ code: 'budget.empty', ...place }],
      amounts: { totalCost: undefined, requestedGrant: undefined },
      place,
    }
  const ofPartners = combined.partners.flatMap((partner) =>
    partnerGaps(budget, partner, answers[budgetKey(partner.partnerId)] ?? {}),
  )
  return {
    gaps: [...ofPartners, ...grantGaps(combined, place)],
    amounts: { totalCost: combined.euro.cost, requestedGrant: combined.euro.funding.requested },
    place,
  }
}
