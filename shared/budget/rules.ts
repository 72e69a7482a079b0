import * as z from 'zod'
import { Slug } from '../calls/form.ts'
import { CURRENCIES } from '../money.ts'
import { localizedText } from '../text-schema.ts'
import { ALL_COST_CATEGORIES, BUDGET_SCHEMES } from './schemes.ts'

const Category = z.enum(ALL_COST_CATEGORIES)
/** Hundredths of a percent. */
const BasisPoints = z.int().min(1).max(10_000)

const FlatRate = z.strictObject({ category: Category, rate: BasisPoints, bases: z.array(Category).max(10) })
export type FlatRate = z.infer<typeof FlatRate>

const Ceiling = z.strictObject({ category: Category, share: BasisPoints })

/**
 * What one unit of `per` costs: `{currency: 'XCG', per: 'USD', rate: '1.79'}` reads « 1 USD = 1.79 XCG ». A decimal
 * text, so that it is exactly what its source says.
 */
const ExchangeRate = z.strictObject({
  currency: z.enum(CURRENCIES),
  per: z.enum(['EUR', 'USD']),
  rate: z.string().max(20),
  source: z.string().max(200),
  /** Day of the rate, `AAAA-MM-JJ`. */
  date: z.string().max(10),
})
export type ExchangeRate = z.infer<typeof ExchangeRate>

/** What a call decides about budgets; a draft may hold what publishing refuses (`publish-check.ts`). */
export const BudgetRules = z.strictObject({
  scheme: z.enum(BUDGET_SCHEMES),
  /** Cost categories that this call takes, computed ones among them. */
  categories: z.array(Category).max(12),
  /** Columns of the costs, years for example; none: one amount a line. */
  periods: z
    .array(z.strictObject({ id: Slug.max(20), label: localizedText(60, { required: false }) }))
    .max(6),
  /** Categories that are not typed but computed, as a share of others. */
  flatRates: z.array(FlatRate).max(6),
  /** Highest share of a category in the cost of each partner, and so of the project. */
  ceilings: z.array(Ceiling).max(12),
  /** Currencies beside the euro, each with the rate that holds for the whole call. */
  rates: z.array(ExchangeRate).max(CURRENCIES.length - 1),
})
export type BudgetRules = z.infer<typeof BudgetRules>
