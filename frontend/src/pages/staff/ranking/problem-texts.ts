import { euros } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import type { DraftProblem } from './decision-draft.ts'

type Field = DraftProblem['field']
type Part = Exclude<Field, 'outcome' | 'amount' | 'reasons' | 'actNumber' | 'actDate'>

const isPart = (field: Field): field is Part =>
  !['outcome', 'amount', 'reasons', 'actNumber', 'actDate'].includes(field)

/** The sentence for a problem of a decision. */
export function useProblemTexts(): (problem: DraftProblem) => string {
  const t = useTexts('staff')
  const more = useTexts('decision')
  return ({ field, code, highest = 0, difference = 0 }) => {
    const { missing } = t().decision
    if (code === 'threshold') return missing.threshold
    if (code === 'amount_unread') return missing.amountUnread
    if (code === 'amount_missing') return missing.amount
    if (code === 'over_requested') return missing.overRequested(euros(highest))
    if (code === 'over_rate') return missing.overRate(euros(highest))
    if (code === 'sum') return more().problems.sum(euros(Math.abs(difference)), difference > 0)
    if (code === 'before_act' || code === 'over_call' || code === 'under_amount' || code === 'unfit')
      return more().problems[code]
    if (isPart(field)) return more().missing[field]
    return field === 'actNumber' || field === 'actDate' ? missing[field] : missing.reasons
  }
}
