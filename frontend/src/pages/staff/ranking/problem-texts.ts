import { euros } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import type { DraftProblem } from './decision-draft.ts'

/** The sentence for a problem of a decision. */
export function useProblemTexts(): (problem: DraftProblem) => string {
  const t = useTexts('staff')
  return ({ field, code, highest = 0 }) => {
    const { missing } = t().decision
    if (code === 'threshold') return missing.threshold
    if (code === 'amount_unread') return missing.amountUnread
    if (code === 'amount_missing') return missing.amount
    if (code === 'over_requested') return missing.overRequested(euros(highest))
    if (code === 'over_rate') return missing.overRate(euros(highest))
    return field === 'actNumber' || field === 'actDate' ? missing[field] : missing.reasons
  }
}
