import type { PublicCall } from '../../../../../shared/calls/call.ts'
import type { judgeBudgets } from '../../../../../shared/budget/gaps.ts'
import type { findLineFault } from '../../../../../shared/budget/line-fault.ts'
import type { Gap } from '../../../../../shared/dossiers/completeness.ts'

/** The rules of budgets that page and server share, and what the page says of them. */
export interface BudgetJudge {
  judgeBudgets: typeof judgeBudgets
  findLineFault: typeof findLineFault
  /** A gap as a sentence without its place. */
  textOf: (gap: Gap) => string
}

/** Loads the rules of budgets where the call has budgets; other dossiers do not carry them. */
export async function loadBudgetJudge({
  budget,
}: Pick<PublicCall, 'budget'>): Promise<BudgetJudge | undefined> {
  if (!budget) return undefined
  const [gaps, faults, { budgetGapText }] = await Promise.all([
    import('../../../../../shared/budget/gaps.ts'),
    import('../../../../../shared/budget/line-fault.ts'),
    import('../../../ui/budget/budget-gap-text.ts'),
  ])
  return { judgeBudgets: gaps.judgeBudgets, findLineFault: faults.findLineFault, textOf: budgetGapText }
}
