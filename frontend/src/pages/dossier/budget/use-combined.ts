import { createMemo } from 'solid-js'
import { combineBudgets, type CombinedBudget } from '../../../../../shared/budget/combined.ts'
import type { BudgetRules } from '../../../../../shared/budget/rules.ts'
import { useDossier } from '../open-dossier.ts'

/** Every partner's budget as it stands on the page, with the sums of the project. */
export function useCombined(rules: () => BudgetRules): () => CombinedBudget {
  const { dossier, answers } = useDossier()
  return createMemo(() => combineBudgets(rules(), dossier().partners, answers()))
}
