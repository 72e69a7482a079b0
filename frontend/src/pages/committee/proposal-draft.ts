import type { DecisionContent, NewInstalment } from '../../../../shared/decisions/decision.ts'
import { decisionOf, type DecisionDraft } from '../staff/ranking/decision-draft.ts'
import type { InstalmentDraft } from '../staff/ranking/schedule-draft.ts'

const instalmentOf = ({ share, amount, upon, day = '', note = '' }: NewInstalment): InstalmentDraft => ({
  kind: amount === undefined ? 'share' : 'amount',
  share,
  amount: amount === undefined ? { kind: 'empty' } : { kind: 'amount', amount },
  upon,
  day,
  note,
})

/** A proposal as a draft of a decision; its legal act comes with the meeting. */
export const draftOf = (content: DecisionContent): DecisionDraft => ({
  outcome: content.outcome,
  amount: content.amount === undefined ? { kind: 'empty' } : { kind: 'amount', amount: content.amount },
  reasons: content.reasons,
  conditions: content.conditions ?? '',
  rate: content.rate,
  schedule: (content.schedule ?? []).map(instalmentOf),
  reserveRank: content.reserveRank,
  validUntil: content.validUntil ?? '',
  deferredUntil: content.deferredUntil ?? '',
  missing: content.missing ?? '',
  cause: content.cause,
  actNumber: '',
  actDate: '',
})

/** The proposal that a draft stands for. */
export function contentOf(draft: DecisionDraft): DecisionContent {
  const { legalAct: _later, ...content } = decisionOf(draft)
  return content
}
