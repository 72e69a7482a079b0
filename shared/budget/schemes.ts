/** What a budget is made of, apart from the schemas, so that pages carry no schema library. */

/** Cost categories by scheme: those of Interreg programmes, or the accounts of the form Cerfa 12156. */
export const COST_CATEGORIES = {
  interreg: ['staff', 'office', 'travel', 'expertise', 'equipment', 'infrastructure', 'otherCosts'],
  cerfa: ['60', '61', '62', '63', '64', '65', '66', '67', '68', '86'],
} as const

export type BudgetScheme = keyof typeof COST_CATEGORIES
export const BUDGET_SCHEMES = ['interreg', 'cerfa'] as const satisfies readonly BudgetScheme[]

export const ALL_COST_CATEGORIES = [...COST_CATEGORIES.interreg, ...COST_CATEGORIES.cerfa] as const
export type CostCategory = (typeof ALL_COST_CATEGORIES)[number]

/** Where the money comes from. */
export const FUNDING_KINDS = ['requested', 'own', 'otherFunder', 'inKind', 'revenue'] as const
export type FundingKind = (typeof FUNDING_KINDS)[number]

/** Accounts of Cerfa 12156 in which each kind of funding is entered, the usual one first. */
export const FUNDING_ACCOUNTS = {
  requested: ['74'],
  own: ['75', '76', '77', '78'],
  otherFunder: ['74'],
  inKind: ['87'],
  revenue: ['70', '73', '75'],
} as const satisfies Record<FundingKind, readonly string[]>

/** Account of costs that are borne in kind; what stands in it stands again among the funding, in account 87. */
export const IN_KIND_COSTS: CostCategory = '86'

/** How far another funder has come. */
export const FUNDING_STATES = ['asked', 'granted'] as const
export type FundingState = (typeof FUNDING_STATES)[number]

/** Currency in which every budget is summed. */
export const SUM_CURRENCY = 'EUR'
