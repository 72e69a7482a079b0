import { openCategories } from './categories.ts'
import { apportion, fraction } from './fraction.ts'
import { amountParts, type Budget } from './lines.ts'
import type { BudgetRules, FlatRate } from './rules.ts'
import { FUNDING_KINDS, IN_KIND_COSTS, type CostCategory, type FundingKind } from './schemes.ts'

interface CategorySum {
  category: CostCategory
  /** By period; one where the call has none. */
  amounts: number[]
  total: number
  /** The rule that computes it; absent where its lines are typed. */
  flatRate?: FlatRate
}

/** What a budget comes to, in minor units of its currency. */
export interface BudgetSums {
  categories: CategorySum[]
  /** Cost by period. */
  periods: number[]
  cost: number
  funding: Record<FundingKind, number>
  financed: number
  /** Cost that nothing pays for; under nothing where there is more money than cost. */
  balance: number
}

const total = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0)

const addUp = (rows: readonly (readonly (number | null)[])[], columns: number): number[] =>
  Array.from({ length: columns }, (_none, column) => total(rows.map((row) => row[column] ?? 0)))

/**
 * Costs of each category, with those that a flat rate computes: the rate on the sum of its bases, rounded to the cent
 * (a half goes up); periods share the rounded amount so that they add up to it. A base may itself be computed.
 */
function categorySums(rules: BudgetRules, { costs }: Budget): CategorySum[] {
  const columns = amountParts(rules).length
  const amountsOf = (category: CostCategory, seen: readonly CostCategory[]): number[] => {
    const flatRate = rules.flatRates.find((rule) => rule.category === category)
    if (!flatRate)
      return addUp(
        costs.filter((line) => line.category === category).map(({ amounts }) => amounts),
        columns,
      )
    // A rule that leads back to itself computes nothing; publishing refuses it.
    const bases = seen.includes(category) ? [] : flatRate.bases
    const base = addUp(
      bases.map((one) => amountsOf(one, [...seen, category])),
      columns,
    )
    return apportion(base.map((amount) => fraction(BigInt(amount) * BigInt(flatRate.rate), 10_000)))
  }
  return openCategories(rules).map((category) => {
    const flatRate = rules.flatRates.find((rule) => rule.category === category)
    const amounts = amountsOf(category, [])
    return { category, amounts, total: total(amounts), ...(flatRate && { flatRate }) }
  })
}

/** Adds a budget up. Lines of no category, or of none that the call takes, do not count. */
export function sumBudget(rules: BudgetRules, budget: Budget): BudgetSums {
  const categories = categorySums(rules, budget)
  const periods = addUp(
    categories.map(({ amounts }) => amounts),
    amountParts(rules).length,
  )
  const fundingOf = (kind: FundingKind) =>
    total(budget.funding.filter((line) => line.kind === kind).map(({ amount }) => amount ?? 0))
  const [requested, own, otherFunder, inKind, revenue] = FUNDING_KINDS.map(fundingOf)
  const funding = {
    requested: requested ?? 0,
    own: own ?? 0,
    otherFunder: otherFunder ?? 0,
    inKind: inKind ?? 0,
    revenue: revenue ?? 0,
  }
  const [cost, financed] = [total(periods), total(Object.values(funding))]
  return { categories, periods, cost, funding, financed, balance: cost - financed }
}

/** What is borne in kind among the costs, of a budget by accounts; it must stand again among the funding. */
export const inKindCost = ({ categories }: BudgetSums): number | undefined =>
  categories.find(({ category }) => category === IN_KIND_COSTS)?.total
