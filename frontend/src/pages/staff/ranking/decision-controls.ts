import type { DecisionDraft, DraftProblem } from './decision-draft.ts'
import { useProblemTexts } from './problem-texts.ts'
import type { RankedRow } from './proposal.ts'

/** Ids of the controls, for links from the summary of problems. */
export const DECISION_IDS = {
  outcome: 'decision-outcome',
  amount: 'decision-amount',
  reasons: 'decision-reasons',
  actNumber: 'decision-act',
  actDate: 'decision-date',
  cause: 'decision-cause',
  rate: 'decision-rate',
  schedule: 'decision-schedule',
  reserveRank: 'decision-reserve-rank',
  validUntil: 'decision-valid-until',
  deferredUntil: 'decision-deferred-until',
  missing: 'decision-missing',
} as const satisfies Record<DraftProblem['field'], string>

export interface DecisionFieldsProps {
  row: RankedRow
  draft: DecisionDraft
  problems: readonly DraftProblem[]
  error: unknown
  /** Where the act comes later, with all decisions of a meeting. */
  isWithoutAct?: boolean
  onChange: (changes: Partial<DecisionDraft>) => void
}

/** The sentence under a control, if there is a problem with it. */
export function useErrors(props: DecisionFieldsProps): (field: DraftProblem['field']) => string | undefined {
  const text = useProblemTexts()
  return (field) => {
    const problem = props.problems.find((candidate) => candidate.field === field)
    return problem && text(problem)
  }
}
