import type { Answers } from '../calls/answer.ts'
import { toEuro } from './currency.ts'
import { apportion } from './fraction.ts'
import { readBudget, type Budget } from './lines.ts'
import type { BudgetRules } from './rules.ts'
import { FUNDING_KINDS, SUM_CURRENCY, type CostCategory, type FundingKind } from './schemes.ts'
import { budgetKey } from './section.ts'
import { sumBudget, type BudgetSums } from './sums.ts'

/** A partner's budget as it is told beside the others'. */
export interface PartnerBudget {
  partnerId: string
  budget: Budget
  /** In its own currency. */
  sums: BudgetSums
  currency: string
  /** The same in euro cents: a share of the project's. */
  euro: EuroSums
}

interface EuroSums {
  cost: number
  financed: number
  categories: Partial<Record<CostCategory, number>>
  funding: Record<FundingKind, number>
}

export interface CombinedBudget {
  partners: PartnerBudget[]
  /** Of the whole project, in euro cents: in each row and column what the partners' add up to. */
  euro: EuroSums
}

/** Shares an amount of euros out in proportion to amounts of another currency. */
function share(
  rules: BudgetRules,
  currency: string,
  amounts: readonly number[],
  whole: number,
): (index: number) => number {
  const parts = apportion(
    amounts.map((amount) => toEuro(rules.rates, amount, currency)),
    whole,
  )
  return (index) => parts[index] ?? 0
}

type Summed = Omit<PartnerBudget, 'euro'>

function euroOf(rules: BudgetRules, { sums, currency }: Summed, cost: number, financed: number): EuroSums {
  const costShare = share(
    rules,
    currency,
    sums.categories.map(({ total }) => total),
    cost,
  )
  const fundingShare = share(
    rules,
    currency,
    FUNDING_KINDS.map((kind) => sums.funding[kind]),
    financed,
  )
  const fundingOf = (kind: FundingKind) => fundingShare(FUNDING_KINDS.indexOf(kind))
  return {
    cost,
    financed,
    categories: Object.fromEntries(
      sums.categories.map(({ category }, index) => [category, costShare(index)]),
    ),
    funding: {
      requested: fundingOf('requested'),
      own: fundingOf('own'),
      otherFunder: fundingOf('otherFunder'),
      inKind: fundingOf('inKind'),
      revenue: fundingOf('revenue'),
    },
  }
}

const exact = (rules: BudgetRules, summed: readonly Summed[], amount: (sums: BudgetSums) => number) =>
  summed.map(({ sums, currency }) => toEuro(rules.rates, amount(sums), currency))

/** Every partner's budget with the project's in euro. See docs/decisions: how sums in several currencies are rounded. */
export function combineBudgets(
  rules: BudgetRules,
  partners: readonly { id: string }[],
  answers: Answers,
): CombinedBudget {
  const summed = partners.map(({ id }): Summed => {
    const budget = readBudget(rules, answers[budgetKey(id)] ?? {})
    return {
      partnerId: id,
      budget,
      sums: sumBudget(rules, budget),
      currency: budget.currency ?? SUM_CURRENCY,
    }
  })
  const costs = apportion(exact(rules, summed, ({ cost }) => cost))
  const financed = apportion(exact(rules, summed, (sums) => sums.financed))
  const whole = summed.map((partner, index) => ({
    ...partner,
    euro: euroOf(rules, partner, costs[index] ?? 0, financed[index] ?? 0),
  }))
  return { partners: whole, euro: addEuro(whole.map(({ euro }) => euro)) }
}

function addEuro(parts: readonly EuroSums[]): EuroSums {
  const sum = (amount: (part: EuroSums) => number | undefined) =>
    parts.reduce((before, part) => before + (amount(part) ?? 0), 0)
  const categories = parts.flatMap((part) => Object.keys(part.categories))
  return {
    cost: sum(({ cost }) => cost),
    financed: sum(({ financed }) => financed),
    categories: Object.fromEntries(
      [...new Set(categories)].map((category) => [
        category,
        sum((part) => Object.entries(part.categories).find(([name]) => name === category)?.[1]),
      ]),
    ),
    funding: {
      requested: sum(({ funding }) => funding.requested),
      own: sum(({ funding }) => funding.own),
      otherFunder: sum(({ funding }) => funding.otherFunder),
      inKind: sum(({ funding }) => funding.inKind),
      revenue: sum(({ funding }) => funding.revenue),
    },
  }
}

/** Whether anybody has typed anything. */
export const isStarted = ({ partners }: CombinedBudget): boolean =>
  partners.some(({ budget }) => budget.costs.length + budget.funding.length > 0)
