import { combineBudgets, isStarted } from '../budget/combined.ts'
import type { Answers } from '../calls/answer.ts'
import { boundAmount } from '../calls/bindings.ts'
import type { CallContent } from '../calls/call.ts'

/** What a dossier costs and asks for, in euro cents; undefined where nothing is answered yet. */
export interface DossierAmounts {
  totalCost: number | undefined
  requestedGrant: number | undefined
}

/** The amounts of a dossier: summed up from its budgets where the call has budgets, else as two questions answer them. */
export function amountsOf(
  { form, budget }: Pick<CallContent, 'form' | 'budget'>,
  { partners, answers }: { partners: readonly { id: string }[]; answers: Answers },
): DossierAmounts {
  if (!budget)
    return {
      totalCost: boundAmount(form, answers, 'totalCost'),
      requestedGrant: boundAmount(form, answers, 'requestedGrant'),
    }
  const combined = combineBudgets(budget, partners, answers)
  if (!isStarted(combined)) return { totalCost: undefined, requestedGrant: undefined }
  return { totalCost: combined.euro.cost, requestedGrant: combined.euro.funding.requested }
}
