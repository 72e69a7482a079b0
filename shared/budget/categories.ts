import type { BudgetRules } from './rules.ts'
import { COST_CATEGORIES, type CostCategory } from './schemes.ts'

type Rules = Pick<BudgetRules, 'scheme' | 'categories' | 'flatRates'>

/** Categories that the call takes, in the scheme's order. */
export const openCategories = ({ scheme, categories }: Rules): CostCategory[] =>
  COST_CATEGORIES[scheme].filter((category) => categories.includes(category))

/** Categories in which lines are typed: those that no flat rate computes. */
export const typedCategories = (rules: Rules): CostCategory[] =>
  openCategories(rules).filter((category) => !rules.flatRates.some((rate) => rate.category === category))
